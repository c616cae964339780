using System.Globalization;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;

namespace StaffPortal.Features.Reports;

/// <summary>Which cases a report counts. It stands in the page's address; nothing of a person is in it.</summary>
/// <param name="From">First day, in Shanghai.</param>
/// <param name="To">Last day, itself included.</param>
public sealed record ReportFilter(DateOnly From, DateOnly To)
{
    /// <summary>The longest period, in days: a leap year.</summary>
    public const int LongestDays = 366;

    /// <summary>Days of the period that a report begins with.</summary>
    public const int UsualDays = 30;

    /// <summary>One office with those below it; null for all in reach.</summary>
    public string? Office { get; init; }

    /// <summary>Only that office, without those below it.</summary>
    public bool Alone { get; init; }

    /// <summary>One desk of that office.</summary>
    public int? Desk { get; init; }

    /// <summary>警号.</summary>
    public string? Officer { get; init; }

    /// <summary>Rail or air.</summary>
    public TravelMode? Mode { get; init; }

    /// <summary>Window, kiosk or electronic.</summary>
    public Channel? Channel { get; init; }

    /// <summary>What kind of case.</summary>
    public CaseCategory? Category { get; init; }

    /// <summary>What came of it.</summary>
    public CaseOutcome? Outcome { get; init; }

    /// <summary>What the policy said last.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>A code that the last decision had.</summary>
    public ReasonCode? Reason { get; init; }

    /// <summary>0–23, in Shanghai.</summary>
    public int? Hour { get; init; }

    /// <summary>事由.</summary>
    public LookUpPurpose? Purpose { get; init; }

    /// <summary>Only cases of the same person as this case's: no person stands in an address.</summary>
    public Guid? SameAs { get; init; }

    /// <summary>Only cases of the night.</summary>
    public bool Night { get; init; }

    /// <summary>Only cases of persons who are officers of this portal.</summary>
    public bool Colleague { get; init; }

    /// <summary>Only certificates issued without a live picture.</summary>
    public bool NoPicture { get; init; }

    /// <summary>Only cases approved sooner than can be.</summary>
    public bool QuickApproval { get; init; }

    /// <summary>警号 of who approved.</summary>
    public string? Approver { get; init; }

    /// <summary>The period's days.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The same filter over as many days before it.</summary>
    public ReportFilter Before => this with { From = From.AddDays(-Days), To = From.AddDays(-1) };

    /// <summary>The last <see cref="UsualDays"/> days, today included.</summary>
    public static ReportFilter Usual(DateOnly today) => new(today.AddDays(1 - UsualDays), today);

    /// <summary>Reads an address. What cannot be read is left out; a period that is turned round or too long is set right.</summary>
    /// <param name="query">The address's part behind the question mark, decoded.</param>
    /// <param name="today">In Shanghai.</param>
    public static ReportFilter Of(IReadOnlyDictionary<string, string> query, DateOnly today)
    {
        var to = Day(query, "to") ?? today;
        var from = Day(query, "from") ?? to.AddDays(1 - UsualDays);
        if (from > to) (from, to) = (to, from);
        if (to.DayNumber - from.DayNumber >= LongestDays) from = to.AddDays(1 - LongestDays);
        return new ReportFilter(from, to)
        {
            Office = Text(query, "office", 5), Desk = Number(query, "desk", 999), Officer = Text(query, "officer", 20), Hour = Number(query, "hour", 23),
            Mode = Word<TravelMode>(query, "mode"), Channel = Word<Channel>(query, "channel"), Category = Word<CaseCategory>(query, "category"),
            Outcome = Word<CaseOutcome>(query, "outcome"), Verdict = Word<Verdict>(query, "verdict"), Reason = Word<ReasonCode>(query, "reason"), Purpose = Word<LookUpPurpose>(query, "purpose"),
            SameAs = query.TryGetValue("same", out var id) && Guid.TryParseExact(id, "N", out var same) ? same : null,
            Night = query.ContainsKey("night"), Colleague = query.ContainsKey("colleague"),
            Alone = query.ContainsKey("alone"), NoPicture = query.ContainsKey("nopicture"), QuickApproval = query.ContainsKey("quick"), Approver = Text(query, "approver", 20),
        };
    }

    /// <summary>The address's part behind the question mark; what is not narrowed stands not in it.</summary>
    public string ToQuery() => string.Join('&', Parts().Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));

    /// <summary>Its parts but the period, by name; null where one does not narrow.</summary>
    public IEnumerable<(string Name, string? Value)> Narrowings() =>
    [
        ("office", Office), ("alone", Alone ? "1" : null), ("desk", Desk?.ToString(CultureInfo.InvariantCulture)), ("officer", Officer), ("mode", Mode?.ToString()), ("channel", Channel?.ToString()),
        ("category", Category?.ToString()), ("outcome", Outcome?.ToString()), ("verdict", Verdict?.ToString()), ("reason", Reason?.ToString()), ("hour", Hour?.ToString(CultureInfo.InvariantCulture)),
        ("purpose", Purpose?.ToString()), ("same", SameAs?.ToString("N")), ("night", Night ? "1" : null), ("colleague", Colleague ? "1" : null),
        ("nopicture", NoPicture ? "1" : null), ("quick", QuickApproval ? "1" : null), ("approver", Approver),
    ];

    private IEnumerable<(string Name, string? Value)> Parts() => Narrowings().Prepend(("to", Of(To))).Prepend(("from", Of(From)));

    private static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(IReadOnlyDictionary<string, string> query, string name) =>
        query.TryGetValue(name, out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200 ? day : null;

    private static string? Text(IReadOnlyDictionary<string, string> query, string name, int longest) =>
        query.TryGetValue(name, out var text) && text.Length > 0 && text.Length <= longest && text.All(char.IsAsciiLetterOrDigit) ? text : null;

    private static int? Number(IReadOnlyDictionary<string, string> query, string name, int largest) =>
        query.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest ? number : null;

    private static T? Word<T>(IReadOnlyDictionary<string, string> query, string name) where T : struct, Enum =>
        query.TryGetValue(name, out var text) && Enum.TryParse<T>(text, out var word) && Enum.IsDefined(word) && !char.IsAsciiDigit(text[0]) ? word : null;
}
