using System.Globalization;
using System.Text.Json;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>
/// Reads a question of the preview without loss: what it does not know, or cannot take for what it should be, is a fault with its pointer,
/// and with a fault there are no facts. Absent and null are what rules.md 2 makes of them.
/// </summary>
/// <remarks>Read once: the edition to decide by is found in between, by <see cref="Edition"/> and <see cref="At"/>.</remarks>
internal sealed partial class FactsReader
{
    // wide enough for every trial, and narrow enough that no age and no validity leaves the calendar
    private static readonly DateTimeOffset s_first = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_end = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FactFaults _faults = new();
    private readonly JsonMembers? _facts;

    /// <summary>Opens the question.</summary>
    /// <param name="question">The whole JSON text; its texts were seen to be texts.</param>
    public FactsReader(JsonElement question)
    {
        if (question.ValueKind is not JsonValueKind.Object)
        {
            _faults.Add(new FactFault("", FactFaultCode.WrongType, "object"));
            return;
        }
        var members = new JsonMembers(question, "", _faults);
        members.Require("facts");
        Edition = members.Text("edition");
        _facts = members.Object("facts");
        members.RefuseOthers();
        _facts?.Require("mode", "channel", "at");
        At = _facts is null ? null : InstantOf(_facts);
    }

    /// <summary>The edition asked for; null where it is the one in force.</summary>
    public string? Edition { get; }

    /// <summary>The instant of the decision; null where it cannot be read, which is a fault.</summary>
    public DateTimeOffset? At { get; }

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<FactFault> Faults => _faults.All;

    /// <summary>The facts; null where anything is wrong, or where there is no edition.</summary>
    /// <param name="edition">How far back birth dates are believed (R-ID-02); without it only those to come are not.</param>
    public CaseFacts? Read(PolicyEdition? edition)
    {
        if (_facts is not { } facts) return null;
        var dates = BelievedDates(edition);
        var (kind, number) = Document(facts, dates);
        var read = new CaseFacts
        {
            Mode = facts.Word<TravelMode>("mode").GetValueOrDefault(), Channel = facts.Word<Channel>("channel").GetValueOrDefault(), At = At.GetValueOrDefault(),
            FrontEnd = facts.Word<FrontEnd>("frontEnd"), DocumentKind = kind, Number = number, BirthDate = BirthDate(facts, number, dates), StatedName = Name(facts, "statedName"),
            InPerson = facts.Answer("inPerson"), Register = Register(facts), SystemCheckDrawn = facts.Answer("systemCheckDrawn") is true, ActiveMilitary = facts.Answer("activeMilitary") is true,
            Comparison = facts.Word<PhotoComparison>("comparison"), LiveCheck = facts.Word<LiveCheck>("liveCheck"), LiveCheckAttempts = facts.Count("liveCheckAttempts"),
            LocationAuthorised = facts.Answer("locationAuthorised"), Evidence = Evidence(facts), NoEvidence = facts.Answer("noEvidence") is true, OralCheck = facts.Word<OralCheck>("oralCheck"),
            UnitLetterStatedMissing = facts.Answer("unitLetterStatedMissing") is true, GuardianVerified = Guardian(facts), Flight = Flight(facts), RequestedDays = facts.Count("requestedDays"),
            Details = Details(facts), History = History(facts), ReplacementReason = facts.Word<ReplacementReason>("replacementReason"),
        };
        facts.RefuseOthers();
        return edition is null || Faults.Count > 0 ? null : read;
    }

    private static DateTimeOffset? InstantOf(JsonMembers facts)
    {
        if (facts.Instant("at") is not { } at) return null;
        if (at >= s_first && at < s_end) return at;
        facts.Refuse("at", FactFaultCode.OutOfRange, "1900-01-01T00:00:00Z..9998-12-31T23:59:59Z");
        return null;
    }

    private BirthDates BelievedDates(PolicyEdition? edition)
    {
        if (At is not { } at) return new BirthDates(DateOnly.MinValue, DateOnly.MaxValue);
        var today = ShanghaiTime.Day(at);
        return edition is null ? new BirthDates(DateOnly.MinValue, today) : BirthDates.On(today, edition.OldestYears);
    }

    // where there is a number, its own date counts, and this one is not looked at for what it says
    private static DateOnly? BirthDate(JsonMembers facts, CitizenIdNumber? number, BirthDates dates)
    {
        if (facts.Date("birthDate") is not { } born || number is not null) return null;
        if (dates.Contain(born)) return born;
        facts.Refuse("birthDate", FactFaultCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"{dates.Earliest:yyyy-MM-dd}..{dates.Latest:yyyy-MM-dd}"));
        return null;
    }

    private static List<EvidenceSeen> Evidence(JsonMembers facts)
    {
        List<EvidenceSeen> seen = [];
        foreach (var document in facts.Objects("evidence"))
        {
            document.Require("kind");
            seen.Add(new EvidenceSeen(document.Word<EvidenceKind>("kind").GetValueOrDefault(), document.Answer("hasPhoto") is true));
            document.RefuseOthers();
        }
        return seen;
    }

    private static bool? Guardian(JsonMembers facts)
    {
        if (facts.Object("guardian") is not { } guardian) return null;
        var verified = guardian.Answer("verified");
        guardian.RefuseOthers();
        return verified;
    }
}
