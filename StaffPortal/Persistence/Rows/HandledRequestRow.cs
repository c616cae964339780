namespace StaffPortal.Persistence.Rows;

/// <summary>A command that was carried out: a double click, a retry or a lost answer finds it and changes nothing again.</summary>
public sealed class HandledRequestRow
{
    /// <summary>The command's id.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>What it acted on.</summary>
    public required Guid ObjectId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
