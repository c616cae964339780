namespace StaffPortal.Documents;

/// <summary>Everything a certificate's paper says, in the words it says it with (R-P-02). Personal data: for paper and preview only, never a log.</summary>
/// <remarks>Every text must have passed <see cref="GlyphCheck"/>; the drawing refuses a text with a character that no installed font has.</remarks>
public sealed record CertificateSheet
{
    /// <summary>Title of both halves, such as 乘坐旅客列车临时身份证明; also the title in the file's properties.</summary>
    public required string Title { get; init; }

    /// <summary>Certificate number, grouped for reading: <c>R BXZ01 260131 000001 Q</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Up to 50 code points (R-P-07).</summary>
    public required string Name { get; init; }

    public required string Sex { get; init; }

    public required string EthnicGroup { get; init; }

    public required string BirthDate { get; init; }

    /// <summary>事由: why the traveller asks.</summary>
    public required string Purpose { get; init; }

    public required string IdentityNumber { get; init; }

    public required string HouseholdPlace { get; init; }

    /// <summary>航班号, of an aviation certificate; then <see cref="Departure"/> stands beside it.</summary>
    public string? Flight { get; init; }

    /// <summary>起飞时间: <c>11月20日 14:05</c>.</summary>
    public string? Departure { get; init; }

    /// <summary>First instant of validity: <c>2026年11月20日 12:30 起</c>.</summary>
    public required string ValidFrom { get; init; }

    /// <summary>Last instant of validity: <c>至 2026年11月21日 12:30</c>.</summary>
    public required string ValidUntil { get; init; }

    /// <summary>How long that is: <c>自签发起 24 小时</c>, <c>15天 国内航班</c>; a new line begins at its first blank.</summary>
    public required string ValidLength { get; init; }

    public required string IssuingOffice { get; init; }

    public required string Desk { get; init; }

    public required string OfficerNumber { get; init; }

    public required string IssuedAt { get; init; }

    /// <summary>Short words in boxes, the first white on black: 请走人工通道, 不能用于乘机, 过期作废; 请走人工柜台, 不能用于乘火车, 过期作废.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    /// <summary>Sentences on the use, printed with numbers from 1. Words between two pairs of asterisks (<c>**经人工通道**</c>) are bold.</summary>
    public required IReadOnlyList<string> Uses { get; init; }

    /// <summary>不收取任何费用, on the traveller's part.</summary>
    public required string FreeOfCharge { get; init; }

    /// <summary>On the traveller's part: 交旅客使用, or of a reprint 补打 第 1 次 (R-P-04).</summary>
    public required string CopyLabel { get; init; }

    /// <summary>On the stub: 公安机关留存.</summary>
    public required string StubCopyLabel { get; init; }

    /// <summary>On the stub: 保存期限按档案规定.</summary>
    public required string StubKeeping { get; init; }

    /// <summary>On both halves, above for whom the half is: 待人口库核验, where the register was silent at the issue; null where it answered.</summary>
    public string? Pending { get; init; }

    /// <summary>Stub only: the evidence that was seen.</summary>
    public required string Evidence { get; init; }

    /// <summary>Stub only: who came with a child (R-S-01); null of everybody else.</summary>
    public string? Guardian { get; init; }

    /// <summary>Stub only: the verdict and the findings behind it.</summary>
    public required string Findings { get; init; }

    /// <summary>Text on the arc of the seal's image.</summary>
    public required string SealOffice { get; init; }

    /// <summary>Prints 样本 SPECIMEN across both halves and 样章 in the seal (R-P-08).</summary>
    public bool Specimen { get; init; }

    /// <summary>Prints 仅供查看 不能使用 across both halves: for a screen.</summary>
    public bool ViewOnly { get; init; }

    /// <summary>Text of the QR: <c>TI1:</c> and Base45, upper case, at most 816 characters.</summary>
    public required string SealCode { get; init; }

    /// <summary>Portrait as JPEG, best as <see cref="PictureReader"/> makes it; it goes into the PDF unchanged.</summary>
    public required ReadOnlyMemory<byte> PortraitJpeg { get; init; }

    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(CertificateSheet);
}
