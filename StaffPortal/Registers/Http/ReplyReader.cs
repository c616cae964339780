using System.Globalization;
using System.Text.Json;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;

namespace StaffPortal.Registers.Http;

/// <summary>
/// Reads a reply as what it is: an outsider's. What the contract does not allow, or what is about somebody else, is no answer, and nothing
/// of it gets further. Never throws for what the bytes hold.
/// </summary>
internal static class ReplyReader
{
    private const int LongestPlace = 200;

    private static readonly JsonSerializerOptions s_strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false, NumberHandling = default, AllowDuplicateProperties = false, RespectNullableAnnotations = true, MaxDepth = 8,
    };

    /// <summary>Reads the bytes of a reply to the question about one number.</summary>
    public static RegisterReading Read(ReadOnlySpan<byte> json, CitizenIdNumber asked, DateOnly today)
    {
        LookUpReply? reply;
        try
        {
            reply = JsonSerializer.Deserialize<LookUpReply>(json, s_strict);
        }
        catch (JsonException)
        {
            // its text may quote the person: only that it happened goes further
            return RegisterReading.No(RegisterFault.NotItsForm);
        }
        if (reply is null) return RegisterReading.No(RegisterFault.NotItsForm);
        if (reply.Number != asked.Value) return RegisterReading.No(RegisterFault.SomeoneElse);
        return reply switch
        {
            { Outcome: "NotFound", Record: null } => RegisterReading.Of(new RegisterAnswer.NotFound()),
            { Outcome: "Found", Record: { } record } when Record(record, asked, today) is { } read => RegisterReading.Of(new RegisterAnswer.Found(read, Jpeg(record))),
            _ => RegisterReading.No(RegisterFault.NotItsForm),
        };
    }

    private static CitizenRecord? Record(RecordReply reply, CitizenIdNumber asked, DateOnly today)
    {
        if (!PersonName.TryParse(reply.Name, out var name, out _) || !EthnicGroup.TryFind(reply.EthnicGroup, out var group)) return null;
        if (SexOf(reply.Sex) is not { } sex || StatusOf(reply.Card.Status) is not { } status || Place(reply.HouseholdPlace) is not { } place) return null;
        var (lived, printed) = (new PossibleDays(asked.BirthDate, today), new PossibleDays(asked.BirthDate, DateOnly.MaxValue));
        if (!printed.Read(reply.Card.ValidUntil, out var validUntil) || !lived.Read(reply.Card.ReportedLostOn, out var lostOn)) return null;
        DateOnly? takenOn = null;
        if (reply.Photo is { } photo && !(lived.Read(photo.TakenOn, out takenOn) && RegisterPhoto.IsOne(photo.Jpeg))) return null;
        return new CitizenRecord
        {
            Number = asked, Name = name, Sex = sex, EthnicGroup = group, HouseholdPlace = place, Card = status, CardValidUntil = validUntil, CardReportedLostOn = lostOn,
            PhotoTakenOn = takenOn, InTransfer = reply.InTransfer, Deceased = reply.Deceased,
            // a register that may not tell counts at its worst; what would only be a note is none (rules.md 2)
            Wanted = reply.Wanted ?? true, TravelRestriction = reply.TravelRestriction ?? false,
        };
    }

    // not a conditional expression: a null array would become an empty picture
    private static ReadOnlyMemory<byte>? Jpeg(RecordReply record)
    {
        if (record.Photo is not { } photo) return null;
        return photo.Jpeg;
    }

    private static Sex? SexOf(string word) => word switch { "Male" => Sex.Male, "Female" => Sex.Female, _ => null };

    private static CardStatus? StatusOf(string word) => word switch
    {
        "Issued" => CardStatus.Issued,
        "Expired" => CardStatus.Expired,
        "ReportedLost" => CardStatus.ReportedLost,
        "NeverIssued" => CardStatus.NeverIssued,
        _ => null,
    };

    private static string? Place(string text)
    {
        var place = text.Trim();
        return place.Length is > 0 and <= LongestPlace && !place.Any(char.IsControl) && place.IsNormalized() ? place : null;
    }

    /// <summary>The days that are possible, both included.</summary>
    private sealed record PossibleDays(DateOnly First, DateOnly Last)
    {
        /// <summary>False where a day is given and is none of them.</summary>
        public bool Read(string? text, out DateOnly? day)
        {
            day = null;
            if (text is null) return true;
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) || read < First || read > Last) return false;
            day = read;
            return true;
        }
    }
}
