using System.Text;
using System.Text.Json.Nodes;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Tests.Domain.Identity;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>A question to the preview as JSON; a test takes one that holds every member and changes one thing.</summary>
internal static class Question
{
    /// <summary>A number that can be no person's, of a man born in 1990.</summary>
    public static string Number { get; } = Numbers.Text("19900307");

    /// <summary>Every member of the contract.</summary>
    public static JsonObject Whole() => new() { ["edition"] = PolicyEdition.Shipped.Name, ["facts"] = JsonNode.Parse(Facts.Replace("…", Number, StringComparison.Ordinal)) };

    private const string Facts = """
        {"mode":"Rail","channel":"Window","frontEnd":"Rail12306","at":"2026-01-31T23:59:59+08:00",
         "document":{"kind":"ResidentIdentityCard","number":"…"},"birthDate":null,
         "statedName":"周思远","inPerson":true,
         "register":{"outcome":"Found","name":"周思远","sex":"Male","ethnicGroup":"01","householdPlace":"北京市西城区",
           "card":"Issued","photoTakenOn":"2019-06-01","inTransfer":false,"deceased":false,"wanted":false,"travelRestriction":false},
         "systemCheckDrawn":false,"activeMilitary":false,"comparison":"Match",
         "liveCheck":"NotDone","liveCheckAttempts":1,"locationAuthorised":true,
         "evidence":[{"kind":"HouseholdRegister","hasPhoto":true}],
         "noEvidence":false,"oralCheck":"NotDone","unitLetterStatedMissing":false,"guardian":{"verified":true},
         "flight":{"number":"CA1234","departure":"2026-02-01T08:00:00+08:00","domestic":true,"bookedWithIdentityCard":true},"requestedDays":null,
         "details":{"ethnicGroup":"01","householdPlace":"北京市西城区"},
         "history":{"electronicRailThisMonth":0,"electronicValidUntil":{"Rail":null,"Aviation":null},"paperValidUntil":{"Rail":null,"Aviation":null},"paperToday":0,"paperLast7Days":0},
         "replacementReason":"Lost"}
        """;

    /// <summary>The same with another value at a place such as <c>/facts/flight/number</c>.</summary>
    /// <param name="question">Changed itself.</param>
    /// <param name="pointer">An object's member, or an array's element that is there.</param>
    /// <param name="json">The value; "absent" takes the member out.</param>
    public static JsonObject With(this JsonObject question, string pointer, string json)
    {
        var steps = pointer.Split('/')[1..];
        JsonNode parent = question;
        foreach (var step in steps[..^1]) parent = parent is JsonArray array ? array[Index(step)]! : parent[step]!;
        if (json is Absent) parent.AsObject().Remove(steps[^1]);
        else if (parent is JsonArray elements) elements[Index(steps[^1])] = JsonNode.Parse(json);
        else parent[steps[^1]] = JsonNode.Parse(json);
        return question;
    }

    /// <summary>In place of a value: the member is not there.</summary>
    public const string Absent = "absent";

    /// <summary>What the reader makes of a question under the shipped edition.</summary>
    public static (CaseFacts? Facts, IReadOnlyList<FactFault> Faults) Read(JsonNode question) => Read(question.ToJsonString());

    /// <summary>What it makes of a text.</summary>
    public static (CaseFacts? Facts, IReadOnlyList<FactFault> Faults) Read(string json)
    {
        using var whole = PreviewBody.Parse(Encoding.UTF8.GetBytes(json))!;
        var reader = new FactsReader(whole.RootElement);
        var facts = reader.Read(PolicyEdition.Shipped);
        return (facts, reader.Faults);
    }

    private static int Index(string step) => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
}
