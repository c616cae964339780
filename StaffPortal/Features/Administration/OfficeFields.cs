using StaffPortal.Domain.Certificates;

namespace StaffPortal.Features.Administration;

/// <summary>What of an office can be changed; its code cannot, because it stands in certificate numbers.</summary>
/// <param name="Name">全称, as on paper and in the seal image.</param>
/// <param name="ShortName">简称, for histories.</param>
/// <param name="WindowName">窗口名称, as the top bar and the paper show it.</param>
/// <param name="Mode">What its desks issue for.</param>
/// <param name="Place">Where the window is; may be empty.</param>
/// <param name="Hours">When it is open; may be empty.</param>
/// <param name="Parent">上级单位, whose supervisors see what this one does: its code, empty where there is none.</param>
public sealed record OfficeFields(string Name, string ShortName, string WindowName, TravelMode Mode, string Place, string Hours, string Parent = "")
{
    /// <summary>Most UTF-16 units of every text but the short name.</summary>
    public const int LongestText = 100;

    /// <summary>Most UTF-16 units of the short name.</summary>
    public const int LongestShortName = 40;

    /// <summary>The fields that are texts, in the order of the form.</summary>
    public static IReadOnlyList<AdministrationField> TextFields { get; } =
        [AdministrationField.Name, AdministrationField.ShortName, AdministrationField.WindowName, AdministrationField.Place, AdministrationField.Hours];

    /// <summary>An office that is yet to be filled in.</summary>
    public static OfficeFields Empty { get; } = new("", "", "", TravelMode.Rail, "", "");

    /// <summary>Most UTF-16 units of a text.</summary>
    public static int LongestOf(AdministrationField field) => field is AdministrationField.ShortName ? LongestShortName : LongestText;

    /// <summary>Whether a text must not be empty.</summary>
    public static bool IsRequired(AdministrationField field) => field is not (AdministrationField.Place or AdministrationField.Hours);

    /// <summary>One of the texts.</summary>
    public string TextOf(AdministrationField field) => field switch
    {
        AdministrationField.Name => Name,
        AdministrationField.ShortName => ShortName,
        AdministrationField.WindowName => WindowName,
        AdministrationField.Place => Place,
        AdministrationField.Hours => Hours,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No text of an office."),
    };

    /// <summary>With another text in one of them.</summary>
    public OfficeFields With(AdministrationField field, string text) => field switch
    {
        AdministrationField.Name => this with { Name = text },
        AdministrationField.ShortName => this with { ShortName = text },
        AdministrationField.WindowName => this with { WindowName = text },
        AdministrationField.Place => this with { Place = text },
        AdministrationField.Hours => this with { Hours = text },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No text of an office."),
    };

    /// <summary>Without space at either end of any text.</summary>
    public OfficeFields Trimmed() => TextFields.Aggregate(this, (fields, field) => fields.With(field, fields.TextOf(field).Trim()));

    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<AdministrationProblem> Problems() =>
    [
        .. from field in TextFields
           let fault = AdministrationText.FaultOf(TextOf(field), LongestOf(field), IsRequired(field))
           where fault is not null
           select new AdministrationProblem(fault.Value, field),
    ];

    /// <summary>The fields that differ.</summary>
    public IReadOnlyList<AdministrationField> Differences(OfficeFields other) =>
    [
        .. TextFields.Where(field => TextOf(field) != other.TextOf(field)),
        .. Mode == other.Mode ? Array.Empty<AdministrationField>() : [AdministrationField.Mode],
        .. Parent == other.Parent ? Array.Empty<AdministrationField>() : [AdministrationField.Parent],
    ];

    /// <summary>These fields where they were changed against <paramref name="before"/>, those of <paramref name="now"/> where not.</summary>
    public OfficeFields Over(OfficeFields before, OfficeFields now) =>
        TextFields.Aggregate(
            now with { Mode = Mode == before.Mode ? now.Mode : Mode, Parent = Parent == before.Parent ? now.Parent : Parent },
            (fields, field) => TextOf(field) == before.TextOf(field) ? fields : fields.With(field, TextOf(field)));
}
