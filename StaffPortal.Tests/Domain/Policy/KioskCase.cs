using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>Cases at a kiosk; a test takes one, changes one thing and looks at the findings.</summary>
internal static class KioskCase
{
    /// <summary>A holder of a card who stands there and passed the live check at once: every rule is content.</summary>
    public static CaseFacts Rail() => RailWindowCase.Ordinary() with { Channel = Channel.Kiosk, Comparison = null, LiveCheck = LiveCheck.Passed, LiveCheckAttempts = 1 };

    /// <summary>The same person with a domestic flight; no other document.</summary>
    public static CaseFacts Aviation() => Rail() with { Mode = TravelMode.Aviation, Flight = AviationWindowCase.Flight };
}
