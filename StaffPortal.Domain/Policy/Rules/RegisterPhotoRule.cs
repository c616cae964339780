using StaffPortal.Domain.Identity;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-08 and R-S-04: a record without a photo, and one whose photo is old.</summary>
public sealed class RegisterPhotoRule : IPolicyRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition)
    {
        if (facts.Register is not { Outcome: RegisterOutcome.Found } record) yield break;
        if (record.PhotoTakenOn is { } takenOn)
        {
            if (Age.On(takenOn, facts.Today) >= edition.OldPhotoYears) yield return new(ReasonCode.RegisterPhotoOld, Effect.Note, "R-S-04", NextStep.None);
            yield break;
        }
        if (UnissuedCardRule.IsChildWithoutCard(facts, edition)) yield break;
        if (!facts.HasPhotoEvidence) yield return new(ReasonCode.EvidenceMissing, Effect.Ask, "R-C-08", NextStep.ShowPhotoEvidence);
        yield return new(ReasonCode.RegisterPhotoMissing, Effect.Review, "R-C-08", NextStep.AwaitSupervisor);
    }
}
