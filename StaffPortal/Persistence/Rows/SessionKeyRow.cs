namespace StaffPortal.Persistence.Rows;

/// <summary>A key of sign-in cookies and forms: all nodes read the same ones, so that a session begun at one goes on at another.</summary>
public sealed class SessionKeyRow
{
    /// <summary>The key's own id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name, for whoever looks.</summary>
    public required string Name { get; init; }

    /// <summary>The key as XML; encrypted at rest.</summary>
    public required string Xml { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset At { get; init; }
}
