using StaffPortal.Domain.Certificates;

namespace StaffPortal.Persistence.Rows;

/// <summary>An issuing office (签发单位).</summary>
public sealed class OfficeRow
{
    /// <summary>Five characters, see <see cref="OfficeCode"/>.</summary>
    public required string Code { get; init; }

    /// <summary>As it stands on paper and in the seal image.</summary>
    public required string Name { get; set; }

    /// <summary>The window's name, as the top bar and the paper show it.</summary>
    public required string WindowName { get; set; }

    /// <summary>For histories, such as 北京西站.</summary>
    public required string ShortName { get; set; }

    /// <summary>Which mode its desks issue for; an office issues for one.</summary>
    public required TravelMode Mode { get; set; }

    /// <summary>Where its window is, as a traveller who is sent there is told: 北广场一层进站口东侧. Empty where nobody entered it.</summary>
    public required string WindowPlace { get; set; }

    /// <summary>When its window is open, in words: 每日 05:00–23:30. Empty where nobody entered it.</summary>
    public required string WindowHours { get; set; }

    /// <summary>The office above it (上级单位), whose supervisors see what it does; null where there is none.</summary>
    public string? ParentCode { get; set; }

    /// <summary>A closed office issues nothing and nobody signs in there; what it issued stays.</summary>
    public required bool Enabled { get; set; }

    /// <summary>Counted up with every write.</summary>
    public int Revision { get; set; }
}

/// <summary>One counter (窗口) of an office.</summary>
public sealed class DeskRow
{
    /// <summary>The office.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>Whether it is in use: at a closed one nobody signs in.</summary>
    public required bool Enabled { get; set; }

    /// <summary>Counted up with every write.</summary>
    public int Revision { get; set; }
}
