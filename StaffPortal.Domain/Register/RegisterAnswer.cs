namespace StaffPortal.Domain.Register;

/// <summary>What the citizen register answers when it is asked for one number.</summary>
public abstract record RegisterAnswer
{
    private RegisterAnswer()
    {
    }

    /// <summary>There is a record, with its photo as JPEG where there is one.</summary>
    /// <param name="Record">The resident.</param>
    /// <param name="PhotoJpeg">The register photo; null exactly where the record has no photo date.</param>
    public sealed record Found(CitizenRecord Record, ReadOnlyMemory<byte>? PhotoJpeg) : RegisterAnswer
    {
        /// <summary>The masked number only.</summary>
        public override string ToString() => $"Found {Record}";
    }

    /// <summary>The register answered that it has no such number (R-C-03).</summary>
    public sealed record NotFound : RegisterAnswer;

    /// <summary>The register did not answer in time, or not in its own form (R-C-04).</summary>
    public sealed record Unavailable : RegisterAnswer;
}
