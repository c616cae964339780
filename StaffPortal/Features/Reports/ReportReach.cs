using StaffPortal.Issuance;

namespace StaffPortal.Features.Reports;

/// <summary>The offices that somebody's reports count, as a tree.</summary>
public sealed record ReportReach(IReadOnlyList<ReachedOffice> Offices)
{
    /// <summary>The codes of all in reach.</summary>
    public IReadOnlyList<string> All => [.. Offices.Select(reached => reached.Code)];

    /// <summary>The codes of one office and those below it; none where it is not in reach.</summary>
    public IReadOnlyList<string> Below(string office)
    {
        var top = Offices.FirstOrDefault(reached => reached.Code == office);
        if (top is null) return [];
        return [office, .. Offices.SkipWhile(reached => reached != top).Skip(1).TakeWhile(below => below.Depth > top.Depth).Select(below => below.Code)];
    }

    /// <summary>The codes that a filter counts.</summary>
    public IReadOnlyList<string> Codes(ReportFilter filter) => filter.Office is not { } office ? All : filter.Alone ? [.. Below(office).Take(1)] : Below(office);

    /// <summary>An office's short name; its code where it is not in reach.</summary>
    public string NameOf(string office) => Offices.FirstOrDefault(reached => reached.Code == office)?.ShortName ?? office;
}
