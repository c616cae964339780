namespace StaffPortal.Features.Desk.View;

/// <summary>What is to be told where no case is left to show it.</summary>
public enum DeskNews
{
    /// <summary>The case was left while it waits for a supervisor.</summary>
    Parked,

    /// <summary>The case was finished.</summary>
    Finished,
}
