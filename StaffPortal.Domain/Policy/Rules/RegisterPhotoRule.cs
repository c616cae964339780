using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-08 and R-S-04: a record without a photo, and at the window one whose photo is old.</summary>
public sealed class RegisterPhotoRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (facts.Register is not { Outcome: RegisterOutcome.Found } record) return;
        if (record.PhotoTakenOn is { } takenOn)
        {
            if (facts.Channel is Channel.Window && Age.On(takenOn, facts.Today) >= edition.OldPhotoYears) findings.Note(ReasonCode.RegisterPhotoOld, "R-S-04");
            return;
        }
        if (facts.GuardianIsComparedInstead(edition)) return;
        findings.ReviewWithEvidence(ReasonCode.RegisterPhotoMissing, "R-C-08", facts.HasPhotoEvidence, NextStep.ShowPhotoEvidence);
    }
}
