using Microsoft.AspNetCore.Components;
using StaffPortal.Security;

namespace StaffPortal.Features.Account;

/// <summary>Signed out. A plain page with plain forms: it works without a circuit.</summary>
public sealed partial class SignIn(IConfiguration configuration, ListSignInPlaces listSignInPlaces)
{
    private const int PresetDesk = 2;
    private static readonly (OfficerRole Role, string Icon)[] s_roles =
        [(OfficerRole.Officer, "badge"), (OfficerRole.Supervisor, "shield"), (OfficerRole.Auditor, "search"), (OfficerRole.Administrator, "user")];

    private bool _isDemonstration;
    private SignInPlaces? _places;

    /// <summary>Why the last try signed nobody in: a <see cref="SignInFault"/>.</summary>
    [SupplyParameterFromQuery(Name = "problem")]
    public string? Problem { get; set; }

    private SignInFault? Fault => Enum.TryParse<SignInFault>(Problem, out var fault) ? fault : null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _isDemonstration = configuration.GetValue<bool>("Demo:Enabled");
        if (_isDemonstration) _places = await listSignInPlaces.RunAsync(CancellationToken.None);
    }
}
