using Microsoft.Extensions.Localization;
using StaffPortal.Domain.Policy;
using StaffPortal.Resources;

namespace StaffPortal.Features.Desk.View;

/// <summary>How a guardian's standing is told.</summary>
public static class GuardianTold
{
    /// <summary>What is wrong with him, or that nothing is; a register that was silent is asked again.</summary>
    public static string Standing(IStringLocalizer<TravellerTexts> words, GuardianView guardian) =>
        words[guardian.Register is RegisterOutcome.Unavailable ? "GuardianFault.Silent" : $"GuardianFault.{guardian.Fault}"];
}
