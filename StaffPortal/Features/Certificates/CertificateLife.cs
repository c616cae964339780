// Long because it is one list of what a page shows.
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.Certificates;

/// <summary>One certificate with what became of it, masked.</summary>
public sealed record CertificateLife
{
    /// <summary>The only thing of it that stands in an address.</summary>
    public required Guid Id { get; init; }

    /// <summary>In groups for reading.</summary>
    public required string Number { get; init; }

    /// <summary>Rail or air.</summary>
    public required TravelMode Mode { get; init; }

    /// <summary>Window, kiosk or electronic.</summary>
    public required Channel Channel { get; init; }

    /// <summary>How it stands now.</summary>
    public required CertificateStanding Standing { get; init; }

    /// <summary>From when until when.</summary>
    public required Validity Validity { get; init; }

    /// <summary>Of the certificate, when it was read: another one says that something was done to it since.</summary>
    public required int Revision { get; init; }

    /// <summary>When all of this was read.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Whom it names, masked.</summary>
    public required HolderShown Holder { get; init; }

    /// <summary>The issuing office.</summary>
    public required string Office { get; init; }

    /// <summary>Whether that is the office of who reads it: only there it is acted on.</summary>
    public bool OwnOffice { get; init; }

    /// <summary>The desk.</summary>
    public required int Desk { get; init; }

    /// <summary>The officer's number.</summary>
    public required string Officer { get; init; }

    /// <summary>The edition of the rules that granted it.</summary>
    public required string Edition { get; init; }

    /// <summary>Whether its case can be decided anew.</summary>
    public bool CanReplay { get; init; }

    /// <summary>The findings of the decision.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The key that signed its seal, and the day.</summary>
    public required (string KeyId, DateOnly Day) Seal { get; init; }

    /// <summary>Issued while the register was silent (R-C-04).</summary>
    public bool RegisterCheckPending { get; init; }

    /// <summary>Marked as fraud (R-P-05).</summary>
    public bool Fraud { get; init; }

    /// <summary>What became of it, oldest first.</summary>
    public required IReadOnlyList<LifeEvent> Events { get; init; }

    /// <summary>What it replaced, and what replaced it.</summary>
    public required IReadOnlyList<RelatedCertificate> Related { get; init; }

    /// <summary>How often it was sent to a printer, reprints included.</summary>
    public required int Prints { get; init; }

    /// <summary>How many reprints are left; 0 where there is an obstacle.</summary>
    public required int ReprintsLeft { get; init; }

    /// <summary>Why it is not printed once more; null where it is.</summary>
    public ReprintObstacle? AgainstReprint { get; init; }

    /// <summary>Whether the officer who reads it voids it without a second person.</summary>
    public bool VoidsAlone { get; init; }

    /// <summary>The wish to void it that waits for a second person; null where none does.</summary>
    public WaitingWish? Wish { get; init; }

    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => $"Certificate {Id:N} {Standing}";
}

/// <summary>Whom a certificate names, masked.</summary>
/// <param name="MaskedName">周*远.</param>
/// <param name="MaskedNumber">Empty where there is none, and where not the whole is seen.</param>
/// <param name="MaskedPlace">Empty where not the whole is seen.</param>
/// <param name="Sex">性别.</param>
/// <param name="EthnicGroup">民族.</param>
/// <param name="AgeYears">Today.</param>
/// <param name="Purpose">事由.</param>
/// <param name="Whole">Whether whoever reads it may see the portrait and unmask the rest (R-X-08).</param>
public sealed record HolderShown(
    string MaskedName, string MaskedNumber, string MaskedPlace, Sex Sex, EthnicGroup EthnicGroup, int AgeYears, LookUpPurpose Purpose, bool Whole);

/// <summary>What can happen to a certificate.</summary>
public enum LifeAct
{
    /// <summary>查询.</summary>
    LookedUp,

    /// <summary>比对.</summary>
    Compared,

    /// <summary>提交复核.</summary>
    Parked,

    /// <summary>复核批准.</summary>
    Approved,

    /// <summary>复核退回.</summary>
    Returned,

    /// <summary>签发.</summary>
    Issued,

    /// <summary>打印.</summary>
    Printed,

    /// <summary>补打.</summary>
    Reprinted,

    /// <summary>打印结果.</summary>
    PrintTold,

    /// <summary>核验.</summary>
    Verified,

    /// <summary>申请作废.</summary>
    VoidAsked,

    /// <summary>不同意作废.</summary>
    VoidDeclined,

    /// <summary>作废.</summary>
    Voided,

    /// <summary>被替换.</summary>
    Replaced,
}

/// <summary>One thing that happened to a certificate.</summary>
/// <param name="At">When.</param>
/// <param name="Act">What.</param>
/// <param name="By">Whose number.</param>
/// <param name="Code">Its reason or outcome, a member of the enum that belongs to the act; null where there is none.</param>
/// <param name="More">A number of a copy, a place, or words; null where there is nothing more.</param>
public sealed record LifeEvent(DateTimeOffset At, LifeAct Act, string By, string? Code = null, string? More = null);

/// <summary>A certificate that took this one's place, or whose place it took.</summary>
public sealed record RelatedCertificate(Guid Id, string Number, DateTimeOffset IssuedAt, bool Replaces);

/// <summary>A wish to void that waits for a second person.</summary>
public sealed record WaitingWish(Guid Id, Guid CertificateId, string Number, DateTimeOffset AskedAt, string AskedBy, VoidReason Reason, bool Fraud, string? Words)
{
    /// <summary>Not the words: they may name somebody.</summary>
    public override string ToString() => $"{Id:N} {Reason}";
}
