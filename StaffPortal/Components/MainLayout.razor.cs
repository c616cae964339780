using StaffPortal.Security;

namespace StaffPortal.Components;

/// <summary>Bar, work and foot of every signed-in page.</summary>
public sealed partial class MainLayout(CurrentOfficer currentOfficer, TimeProvider time)
{
    private TroubleBoundary? _boundary;
    private OfficerSession? _officer;
    private long _openedAt;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _openedAt = time.GetUtcNow().ToUnixTimeMilliseconds();
        _officer = await currentOfficer.GetAsync();
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => _boundary?.Recover();

    private string Place(OfficerSession officer) =>
        officer.DeskNumber > 0 ? Shared["Place.Desk", officer.OfficeName, officer.DeskNumber] : officer.OfficeName;
}
