namespace StaffPortal.Issuance;

/// <summary>
/// When a traveller's train leaves and arrives, as he states it; only so that he is served in time and told when his paper ends on the way. It is asked
/// of nobody, and no rule speaks of it.
/// </summary>
/// <param name="Departure">发车时间.</param>
/// <param name="Arrival">到达时间; null where it was not stated.</param>
public sealed record TrainContent(DateTimeOffset Departure, DateTimeOffset? Arrival)
{
    /// <summary>Nothing of the journey.</summary>
    public override string ToString() => nameof(TrainContent);
}
