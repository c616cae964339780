using StaffPortal.Security;

namespace StaffPortal.Features.Account;

/// <summary>Signed out. A plain page with plain forms: it works without a circuit.</summary>
public sealed partial class SignIn(IConfiguration configuration)
{
    private static readonly (OfficerRole Role, string Icon)[] s_roles =
        [(OfficerRole.Officer, "badge"), (OfficerRole.Supervisor, "shield"), (OfficerRole.Auditor, "search"), (OfficerRole.Administrator, "user")];

    private bool _isDemonstration;

    /// <inheritdoc/>
    protected override void OnInitialized() => _isDemonstration = configuration.GetValue<bool>("Demo:Enabled");
}
