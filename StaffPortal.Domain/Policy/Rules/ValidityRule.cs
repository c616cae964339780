using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>
/// How long a certificate is valid: R-RW-03, R-AW-05, R-K-03, R-RE-05, R-AE-03; and whether the days chosen for a flight are allowed and reach it.
/// At a kiosk nobody chooses: its days must reach the flight.
/// </summary>
public sealed class ValidityRule : IPolicyRule
{
    /// <summary>What a certificate issued now would have. Days that are not allowed count as the nearest that are.</summary>
    public static Validity Of(CaseFacts facts, PolicyEdition edition) => Validity.Starting(ShanghaiTime.ToMicroseconds(facts.At), Length(facts, edition));

    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (facts.Mode is not TravelMode.Aviation) return;
        var allowed = facts.RequestedDays is null || facts.Channel is Channel.Kiosk || (facts.RequestedDays >= edition.AviationShortestDays && facts.RequestedDays <= edition.AviationLongestDays);
        var reaches = facts.Flight?.Departure is not { } departure || departure < Of(facts, edition).Until;
        if (!allowed || !reaches) findings.Ask(ReasonCode.ValidityTooShort, "R-AW-05", NextStep.ChooseValidity);
    }

    private static TimeSpan Length(CaseFacts facts, PolicyEdition edition) => (facts.Mode, facts.Channel) switch
    {
        (TravelMode.Rail, Channel.Window) => edition.RailPaperValidity,
        (TravelMode.Rail, Channel.Kiosk) => edition.KioskRailValidity,
        (TravelMode.Rail, Channel.Electronic) => edition.ElectronicRailValidity,
        (TravelMode.Aviation, Channel.Kiosk) => TimeSpan.FromDays(edition.KioskAviationDays),
        (TravelMode.Aviation, Channel.Electronic) => TimeSpan.FromDays(edition.ElectronicAviationDays),
        (TravelMode.Aviation, Channel.Window) =>
            TimeSpan.FromDays(Math.Clamp(facts.RequestedDays ?? edition.AviationPresetDays, edition.AviationShortestDays, edition.AviationLongestDays)),
        _ => throw new ArgumentOutOfRangeException(nameof(facts), (facts.Mode, facts.Channel), "A certificate without a validity."),
    };
}
