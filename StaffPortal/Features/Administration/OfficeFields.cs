using StaffPortal.Domain.Certificates;

namespace StaffPortal.Features.Administration;

/// <summary>What of an office can be changed; its code cannot, because it stands in certificate numbers.</summary>
/// <param name="Name">全称, as on paper and in the seal image.</param>
/// <param name="ShortName">简称, for histories.</param>
/// <param name="WindowName">窗口名称, as the top bar and the paper show it.</param>
/// <param name="Mode">What its desks issue for.</param>
/// <param name="Place">Where the window is; may be empty.</param>
/// <param name="Hours">When it is open; may be empty.</param>
public sealed record OfficeFields(string Name, string ShortName, string WindowName, TravelMode Mode, string Place, string Hours)
{
    /// <summary>Most UTF-16 units of every text but the short name.</summary>
    public const int LongestText = 100;

    /// <summary>Most UTF-16 units of the short name.</summary>
    public const int LongestShortName = 40;

    /// <summary>An office that is yet to be filled in.</summary>
    public static OfficeFields Empty { get; } = new("", "", "", TravelMode.Rail, "", "");

    /// <summary>Without space at either end of any text.</summary>
    public OfficeFields Trimmed() => new(Name.Trim(), ShortName.Trim(), WindowName.Trim(), Mode, Place.Trim(), Hours.Trim());

    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<AdministrationProblem> Problems() =>
    [
        .. from field in Texts()
           let fault = AdministrationText.FaultOf(field.Text, field.Field is AdministrationField.ShortName ? LongestShortName : LongestText, field.Required)
           where fault is not null
           select new AdministrationProblem(fault.Value, field.Field),
    ];

    /// <summary>The fields that differ.</summary>
    public IReadOnlyList<AdministrationField> Differences(OfficeFields other) =>
    [
        .. Texts().Zip(other.Texts()).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => pair.First.Field),
        .. Mode == other.Mode ? Array.Empty<AdministrationField>() : [AdministrationField.Mode],
    ];

    /// <summary>These fields where they were changed against <paramref name="before"/>, those of <paramref name="now"/> where not.</summary>
    public OfficeFields Over(OfficeFields before, OfficeFields now) => new(
        Name == before.Name ? now.Name : Name,
        ShortName == before.ShortName ? now.ShortName : ShortName,
        WindowName == before.WindowName ? now.WindowName : WindowName,
        Mode == before.Mode ? now.Mode : Mode,
        Place == before.Place ? now.Place : Place,
        Hours == before.Hours ? now.Hours : Hours);

    private IEnumerable<(AdministrationField Field, string Text, bool Required)> Texts() =>
    [
        (AdministrationField.Name, Name, true), (AdministrationField.ShortName, ShortName, true), (AdministrationField.WindowName, WindowName, true),
        (AdministrationField.Place, Place, false), (AdministrationField.Hours, Hours, false),
    ];
}
