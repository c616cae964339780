using StaffPortal.Domain.Policy;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>The ordinary case of each mode and channel: every rule is content.</summary>
internal static class OrdinaryCases
{
    /// <summary>All six.</summary>
    public static IReadOnlyList<(string Name, CaseFacts Facts)> All { get; } =
    [
        ("rail window", RailWindowCase.Ordinary()), ("aviation window", AviationWindowCase.Ordinary()),
        ("rail kiosk", KioskCase.Rail()), ("aviation kiosk", KioskCase.Aviation()),
        ("rail electronic", ElectronicCase.Rail()), ("aviation electronic", ElectronicCase.Aviation()),
    ];
}
