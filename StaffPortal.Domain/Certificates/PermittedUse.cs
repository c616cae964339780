// an unnamed value of an enum is a bug and throws by itself; a named one that a switch forgot stays an error (CS8509)
#pragma warning disable CS8524

namespace StaffPortal.Domain.Certificates;

/// <summary>What a certificate is good for while it is valid.</summary>
public enum PermittedUse
{
    /// <summary>购票. With multi-ride and season tickets too; a discount still needs its own proof.</summary>
    TicketSale,

    /// <summary>退票.</summary>
    Refund,

    /// <summary>改签.</summary>
    Change,

    /// <summary>实名制核验.</summary>
    RealNameCheck,

    /// <summary>进出站闸机, at stations with electronic tickets.</summary>
    EntryAndExitGate,

    /// <summary>人工通道, into the station and out of it.</summary>
    ManualLane,

    /// <summary>车上验票.</summary>
    OnBoardCheck,

    /// <summary>值机, at a counter.</summary>
    CheckIn,

    /// <summary>安检, at a counter.</summary>
    Security,
}

/// <summary>At what kind of place a certificate is presented (R-V-04). Names are part of the HTTP contract: never rename one.</summary>
public enum CheckPlace
{
    /// <summary>进出站闸机.</summary>
    RailGate,

    /// <summary>铁路人工通道.</summary>
    RailManualLane,

    /// <summary>售票窗口.</summary>
    TicketOffice,

    /// <summary>值机柜台.</summary>
    CheckIn,

    /// <summary>机场安检.</summary>
    Security,
}

/// <summary>What a certificate is good for by its mode and channel: rail never for a flight, a flight never for rail.</summary>
public static class PermittedUses
{
    private static readonly IReadOnlyList<PermittedUse> s_railPaper =
        [PermittedUse.TicketSale, PermittedUse.Refund, PermittedUse.Change, PermittedUse.RealNameCheck, PermittedUse.ManualLane, PermittedUse.OnBoardCheck];

    private static readonly IReadOnlyList<PermittedUse> s_railCode = [.. s_railPaper, PermittedUse.EntryAndExitGate];

    private static readonly IReadOnlyList<PermittedUse> s_aviation = [PermittedUse.CheckIn, PermittedUse.Security];

    /// <summary>
    /// All it is good for. Rail by telephone: tickets, real-name check, gates, the train (R-RE-14), and a lane with a person who reads the code. Rail on
    /// paper: the same without the gates, which read no paper (R-RW-07). A flight: the counters of check-in and security (R-AE-06).
    /// </summary>
    public static IReadOnlyList<PermittedUse> Of(TravelMode mode, Channel channel) => (mode, channel) switch
    {
        (TravelMode.Rail, Channel.Electronic) => s_railCode,
        (TravelMode.Rail, Channel.Window or Channel.Kiosk) => s_railPaper,
        (TravelMode.Aviation, Channel.Window or Channel.Kiosk or Channel.Electronic) => s_aviation,
    };

    /// <summary>Whether it is good at such a place (R-V-04); of a certificate that is not valid nobody asks.</summary>
    public static bool AreGoodAt(CheckPlace place, TravelMode mode, Channel channel) => Of(mode, channel).Contains(place switch
    {
        CheckPlace.RailGate => PermittedUse.EntryAndExitGate,
        CheckPlace.RailManualLane => PermittedUse.ManualLane,
        CheckPlace.TicketOffice => PermittedUse.TicketSale,
        CheckPlace.CheckIn => PermittedUse.CheckIn,
        CheckPlace.Security => PermittedUse.Security,
    });
}
