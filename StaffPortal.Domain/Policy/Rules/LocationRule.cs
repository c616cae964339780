using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-RE-02: for rail the telephone's location is authorised; unknown is not.</summary>
public sealed class LocationRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (facts.Mode is TravelMode.Rail && facts.LocationAuthorised is not true) findings.Refuse(ReasonCode.LocationNotAuthorised, "R-RE-02", NextStep.AuthoriseLocation);
    }
}
