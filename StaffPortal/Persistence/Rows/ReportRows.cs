// Long because the tables of one room stand together; each is short.
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;

namespace StaffPortal.Persistence.Rows;

/// <summary>
/// What reports count of one case (报表行): codes, counts and instants alone, drawn from the books as the trail tells of them. Can be thrown away and drawn anew.
/// </summary>
public sealed class ReportLineRow
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The last entry that was followed when it was drawn: by it nodes find what any of them drew.</summary>
    public required long Seq { get; set; }

    /// <summary>The office.</summary>
    public required string OfficeCode { get; set; }

    /// <summary>The desk that had it last.</summary>
    public required int DeskNumber { get; set; }

    /// <summary>Who issued it, or touched it last.</summary>
    public required string OfficerNumber { get; set; }

    /// <summary>Rail or air.</summary>
    public required TravelMode Mode { get; set; }

    /// <summary>Window, kiosk or electronic.</summary>
    public required Channel Channel { get; set; }

    /// <summary>事由.</summary>
    public required LookUpPurpose Purpose { get; set; }

    /// <summary>What kind of case.</summary>
    public required CaseCategory Category { get; set; }

    /// <summary>What the policy said last.</summary>
    public required Verdict Verdict { get; set; }

    /// <summary>What came of it.</summary>
    public required CaseOutcome Outcome { get; set; }

    /// <summary>The codes of the last decision, sorted, by spaces.</summary>
    public required string Reasons { get; set; }

    /// <summary>What the officer said of the photos.</summary>
    public required PhotoComparison Comparison { get; set; }

    /// <summary>Whether it went on without a live picture.</summary>
    public required bool WithoutPicture { get; set; }

    /// <summary>HMAC of the normalised number, to tell whether two lines are of one person.</summary>
    public required string TravellerLookup { get; set; }

    /// <summary>In Shanghai, of the issue; of the look-up where nothing was issued.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>0–23, of the same instant.</summary>
    public required int Hour { get; set; }

    /// <summary>The look-up.</summary>
    public required DateTimeOffset OpenedAt { get; set; }

    /// <summary>Who looked the person up.</summary>
    public required string OpenedBy { get; set; }

    /// <summary>How often the register was asked.</summary>
    public required int LookUps { get; set; }

    /// <summary>What was issued.</summary>
    public Guid? CertificateId { get; set; }

    /// <summary>Its number, for lists.</summary>
    public string? CertificateNumber { get; set; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset? IssuedAt { get; set; }

    /// <summary>Whole seconds from the look-up to the first print; null where nothing was printed.</summary>
    public int? Seconds { get; set; }

    /// <summary>How often it was sent to a supervisor.</summary>
    public required int Reviews { get; set; }

    /// <summary>How often a supervisor returned it.</summary>
    public required int Returns { get; set; }

    /// <summary>Who proposed what was approved; null where nothing was.</summary>
    public string? ProposedBy { get; set; }

    /// <summary>Who approved it; null where nobody did.</summary>
    public string? ApprovedBy { get; set; }

    /// <summary>Whole milliseconds from proposal to approval.</summary>
    public int? ApprovalMilliseconds { get; set; }

    /// <summary>Sheets printed once more.</summary>
    public required int Reprints { get; set; }

    /// <summary>Sheets told to be spoiled or jammed.</summary>
    public required int Spoiled { get; set; }

    /// <summary>How the certificate stands; null where there is none.</summary>
    public CertificateState? Standing { get; set; }

    /// <summary>Whether the certificate is marked as fraud.</summary>
    public required bool Fraud { get; set; }
}

/// <summary>How far the trail was followed: one row, locked while lines are drawn.</summary>
public sealed class ReportHeadRow
{
    /// <summary>Always 1.</summary>
    public required int Id { get; init; }

    /// <summary>The last entry whose case stands in the lines; 0 before the first.</summary>
    public required long Seq { get; set; }
}

/// <summary>A report as a file (报表文件): asked for, or made by schedule. The file itself lies in a folder.</summary>
public sealed class ReportFileRow
{
    /// <summary>Time-ordered; the file's name.</summary>
    public required Guid Id { get; init; }

    /// <summary>The command that asked, or what stands for one schedule's one turn: no file is made twice.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Why it is made.</summary>
    public required ReportFileKind Kind { get; init; }

    /// <summary>What it is.</summary>
    public required ReportFormat Format { get; init; }

    /// <summary>What it is called: a saved report's name; empty for what was not saved.</summary>
    public required string Title { get; init; }

    /// <summary>The filter as it stands in the page's address; which offices it reaches is told when the file is made.</summary>
    public required string Query { get; init; }

    /// <summary>Whose file it is.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>警号 of who asked; empty where a schedule did.</summary>
    public required string AskedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>How far.</summary>
    public required ReportFileState State { get; set; }

    /// <summary>Until when the node that makes it has it; after that another takes it up anew.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    /// <summary>Lines written.</summary>
    public int Written { get; set; }

    /// <summary>Lines to write.</summary>
    public int Total { get; set; }

    /// <summary>Its size.</summary>
    public long Bytes { get; set; }

    /// <summary>When it was done, cancelled or given up.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Counted up with every write.</summary>
    public int Revision { get; set; }
}

/// <summary>A saved report (常用报表): a filter with a name.</summary>
public sealed class SavedReportRow
{
    /// <summary>Time-ordered.</summary>
    public required Guid Id { get; init; }

    /// <summary>The command that saved it.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Whose.</summary>
    public required string OfficerNumber { get; init; }

    /// <summary>His office.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>What he calls it.</summary>
    public required string Name { get; set; }

    /// <summary>The filter as it stands in the page's address, without a period where one is scheduled.</summary>
    public required string Query { get; set; }

    /// <summary>Whether it is made by itself.</summary>
    public required ReportSchedule Schedule { get; set; }

    /// <summary>When it was saved.</summary>
    public required DateTimeOffset SavedAt { get; set; }

    /// <summary>Counted up with every write.</summary>
    public int Revision { get; set; }
}

/// <summary>A pair of photos that is judged once more (复看), without the officer's verdict in sight.</summary>
public sealed class SecondLookRow
{
    /// <summary>Time-ordered.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose supervisors judge it.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>The day that it was drawn for, in Shanghai.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where the pair comes from.</summary>
    public required SecondLookKind Kind { get; init; }

    /// <summary>Whose register photo.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Whose live picture: the same case's where it was drawn.</summary>
    public required Guid LiveCaseId { get; init; }

    /// <summary>Who compared the drawn pair; empty of a planted one.</summary>
    public required string ComparedBy { get; init; }

    /// <summary>What he said.</summary>
    public required PhotoComparison Compared { get; init; }

    /// <summary>Its risk, from 1.</summary>
    public required int Weight { get; init; }

    /// <summary>Its place among the pairs of its day: nothing of the kind shows in it.</summary>
    public required int Place { get; init; }

    /// <summary>What the second look says; null while it waits.</summary>
    public PhotoComparison? Judged { get; set; }

    /// <summary>警号 of who judged it.</summary>
    public string? JudgedBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? JudgedAt { get; set; }

    /// <summary>Counted up with every write.</summary>
    public int Revision { get; set; }
}
