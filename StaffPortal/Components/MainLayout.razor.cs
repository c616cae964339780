using StaffPortal.Security;

namespace StaffPortal.Components;

/// <summary>Bar, work and foot of every signed-in page.</summary>
public sealed partial class MainLayout(CurrentOfficer currentOfficer, IEnumerable<BarPart> parts, TimeProvider time)
{
    private TroubleBoundary? _boundary;
    private OfficerSession? _officer;
    private BarPart[] _parts = [];
    private long _openedAt;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _openedAt = time.GetUtcNow().ToUnixTimeMilliseconds();
        _officer = await currentOfficer.GetAsync();
        _parts = [.. parts.Where(part => part.Role == _officer?.Role)];
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => _boundary?.Recover();

    private string Place(OfficerSession officer) =>
        officer.DeskNumber > 0 ? Shared["Place.Desk", officer.OfficeName, officer.DeskNumber] : officer.OfficeName;
}
