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

    /// <summary>Which mode its desks start with; the only one it offers for now.</summary>
    public required TravelMode Mode { get; set; }
}

/// <summary>One counter (窗口) of an office.</summary>
public sealed class DeskRow
{
    /// <summary>The office.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
}
