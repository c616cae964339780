using System.Text.Json.Serialization;

namespace StaffPortal.Registers.Http;

// Classes, not records: a record prints all it holds. Words and days stay texts here, because each is checked by hand.

/// <summary>Schema <c>LookUpReply</c> of the contract.</summary>
internal sealed class LookUpReply
{
    public required string Outcome { get; init; }

    public required string Number { get; init; }

    public RecordReply? Record { get; init; }
}

/// <summary>Schema <c>Record</c>.</summary>
internal sealed class RecordReply
{
    public required string Name { get; init; }

    public required string Sex { get; init; }

    public required string EthnicGroup { get; init; }

    public required string HouseholdPlace { get; init; }

    public required CardReply Card { get; init; }

    public required bool InTransfer { get; init; }

    public required bool Deceased { get; init; }

    public bool? Wanted { get; init; }

    public bool? TravelRestriction { get; init; }

    [JsonRequired]
    public PhotoReply? Photo { get; init; }
}

/// <summary>Schema <c>Card</c>.</summary>
internal sealed class CardReply
{
    public required string Status { get; init; }

    public string? ValidUntil { get; init; }

    public string? ReportedLostOn { get; init; }
}

/// <summary>Schema <c>Photo</c>.</summary>
internal sealed class PhotoReply
{
    public required string TakenOn { get; init; }

    public required byte[] Jpeg { get; init; }
}
