using StaffPortal.Domain.Policy;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>Editions beside the shipped one.</summary>
internal static class TestEditions
{
    /// <summary>Six electronic applications a month, and children without a card referred to their own documents.</summary>
    public static PolicyEdition Second { get; } = PolicyEdition.Shipped with
    {
        Name = "2026-02", EffectiveFrom = new DateTimeOffset(2026, 1, 31, 16, 0, 0, TimeSpan.Zero), ElectronicRailQuota = 6, ChildWithoutCard = ChildWithoutCard.Refer,
    };

    /// <summary>Both.</summary>
    public static IReadOnlyList<PolicyEdition> Both { get; } = [PolicyEdition.Shipped, Second];
}
