using System.Globalization;
using System.Text.Json.Nodes;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;
using StaffPortal.Registers.Demonstration;

namespace StaffPortal.Tests.Registers.Http;

/// <summary>Replies as the contract has them, written by hand: the portal's own reading is not asked how they look.</summary>
internal static class RegisterReplies
{
    /// <summary>What a register of the demonstration people replies about a number.</summary>
    public static async Task<JsonObject> AboutAsync(string number)
    {
        var asked = CitizenIdNumber.Stored(number);
        var register = new DemonstrationRegister(TimeProvider.System);
        return DemonstrationPeople.Find(asked) is { Record: not null } && await register.LookUpAsync(asked, CancellationToken.None) is RegisterAnswer.Found found
            ? Found(found)
            : new JsonObject { ["outcome"] = "NotFound", ["number"] = number };
    }

    private static JsonObject Found(RegisterAnswer.Found found)
    {
        var (record, photo) = (found.Record, found.PhotoJpeg);
        return new JsonObject
        {
            ["outcome"] = "Found",
            ["number"] = record.Number.Value,
            ["record"] = new JsonObject
            {
                ["name"] = record.Name.Value,
                ["sex"] = record.Sex.ToString(),
                ["ethnicGroup"] = record.EthnicGroup.Code,
                ["householdPlace"] = record.HouseholdPlace,
                ["card"] = new JsonObject { ["status"] = record.Card.ToString(), ["validUntil"] = Day(record.CardValidUntil), ["reportedLostOn"] = Day(record.CardReportedLostOn) },
                ["inTransfer"] = record.InTransfer,
                ["deceased"] = record.Deceased,
                ["wanted"] = record.Wanted,
                ["travelRestriction"] = record.TravelRestriction,
                ["photo"] = photo is { } jpeg ? new JsonObject { ["takenOn"] = Day(record.PhotoTakenOn), ["jpeg"] = Convert.ToBase64String(jpeg.Span) } : null,
            },
        };
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
