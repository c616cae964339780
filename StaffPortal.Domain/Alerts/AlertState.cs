namespace StaffPortal.Domain.Alerts;

/// <summary>Where a quiet alert stands. Names are stored: add members, never rename or remove one.</summary>
public enum AlertState
{
    /// <summary>Nobody has seen it yet.</summary>
    New,

    /// <summary>A supervisor knows of it.</summary>
    Acknowledged,

    /// <summary>Dealt with.</summary>
    Closed,
}
