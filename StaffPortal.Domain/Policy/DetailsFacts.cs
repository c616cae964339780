using StaffPortal.Domain.Identity;

namespace StaffPortal.Domain.Policy;

/// <summary>What a traveller states of himself for an electronic aviation certificate, to be that of the register (R-AE-02).</summary>
/// <param name="EthnicGroup">民族; null where he did not state it.</param>
/// <param name="HouseholdPlace">户籍所在地; null where he did not state it.</param>
public sealed record DetailsFacts(EthnicGroup? EthnicGroup, string? HouseholdPlace)
{
    /// <summary>Nothing of the person.</summary>
    public override string ToString() => nameof(DetailsFacts);
}
