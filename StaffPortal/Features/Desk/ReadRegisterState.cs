using StaffPortal.Registers;

namespace StaffPortal.Features.Desk;

/// <summary>Tells how the register stands, by what the last look-ups of this node told; asks nobody.</summary>
public sealed class ReadRegisterState(RegisterWatch watch, TimeProvider time)
{
    /// <summary>Whole minutes since the register fell silent; null while it answers.</summary>
    public int? SilentMinutes() => watch.SilentSince is { } since ? Math.Max(0, (int)(time.GetUtcNow() - since).TotalMinutes) : null;
}
