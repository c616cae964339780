using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-RW-03 and R-AW-05: how long paper is valid, and whether the days chosen for a flight are allowed and reach it.</summary>
public sealed class ValidityRule : IPolicyRule
{
    /// <summary>What a certificate issued now would have. Days that are not allowed count as the nearest that are.</summary>
    public static Validity Of(CaseFacts facts, PolicyEdition edition)
    {
        var from = ShanghaiTime.ToMicroseconds(facts.At);
        if (facts.Mode is TravelMode.Rail) return Validity.Starting(from, edition.RailPaperValidity);
        var days = Math.Clamp(facts.RequestedDays ?? edition.AviationPresetDays, edition.AviationShortestDays, edition.AviationLongestDays);
        return Validity.Starting(from, TimeSpan.FromDays(days));
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition)
    {
        if (facts.Mode is not TravelMode.Aviation) return [];
        var allowed = facts.RequestedDays is null || (facts.RequestedDays >= edition.AviationShortestDays && facts.RequestedDays <= edition.AviationLongestDays);
        var reaches = facts.Flight?.Departure is not { } departure || departure < Of(facts, edition).Until;
        return allowed && reaches ? [] : [new(ReasonCode.ValidityTooShort, Effect.Ask, "R-AW-05", NextStep.ChooseValidity)];
    }
}
