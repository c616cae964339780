using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using StaffPortal.Domain.Certificates;

namespace StaffPortal.Security;

/// <summary>Who is signed in on this circuit.</summary>
public sealed class CurrentOfficer(AuthenticationStateProvider authentication)
{
    /// <summary>The officer; null where nobody is signed in.</summary>
    public async Task<OfficerSession?> GetAsync() => OfficerClaims.Read((await authentication.GetAuthenticationStateAsync()).User);
}

/// <summary>How an officer's session stands in the sign-in cookie.</summary>
public static class OfficerClaims
{
    private const string Office = "office";
    private const string OfficeName = "officeName";
    private const string Desk = "desk";
    private const string Mode = "mode";

    /// <summary>The identity to sign in with.</summary>
    public static ClaimsPrincipal Write(OfficerSession officer, string scheme) => new(new ClaimsIdentity(
    [
        new Claim(ClaimTypes.NameIdentifier, officer.OfficerNumber),
        new Claim(ClaimTypes.Name, officer.Name),
        new Claim(ClaimTypes.Role, officer.Role.ToString()),
        new Claim(Office, officer.OfficeCode),
        new Claim(OfficeName, officer.OfficeName),
        new Claim(Mode, officer.OfficeMode.ToString()),
        new Claim(Desk, officer.DeskNumber.ToString(CultureInfo.InvariantCulture)),
    ], scheme));

    /// <summary>The session that an identity stands for; null where it is not one of ours.</summary>
    public static OfficerSession? Read(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true }
        && principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } number
        && Enum.TryParse<OfficerRole>(principal.FindFirstValue(ClaimTypes.Role), out var role)
        && Enum.TryParse<TravelMode>(principal.FindFirstValue(Mode), out var mode)
        && int.TryParse(principal.FindFirstValue(Desk), NumberStyles.None, CultureInfo.InvariantCulture, out var desk)
            ? new OfficerSession(
                number, principal.FindFirstValue(ClaimTypes.Name) ?? "", role, principal.FindFirstValue(Office) ?? "", principal.FindFirstValue(OfficeName) ?? "", desk) { OfficeMode = mode }
            : null;
}
