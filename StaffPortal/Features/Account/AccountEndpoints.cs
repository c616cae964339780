using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using StaffPortal.Security;

namespace StaffPortal.Features.Account;

/// <summary>Sign-in, sign-out and language, as plain form posts: they set cookies, which a circuit cannot.</summary>
public static class AccountEndpoints
{
    private static readonly string[] s_cultures = ["zh-CN", "en"];

    /// <summary>Maps them under <c>/account</c>; the forms carry an antiforgery token.</summary>
    public static void MapAccount(this IEndpointRouteBuilder endpoints, bool demonstration)
    {
        if (demonstration) endpoints.MapPost("/account/demonstration/sign-in", SignInAsync).AllowAnonymous();
        endpoints.MapPost("/account/sign-out", SignOutAsync).AllowAnonymous();
        endpoints.MapPost("/account/culture", ChangeCulture).AllowAnonymous();
    }

    /// <summary>Who is signed in already goes from sign-in to his work.</summary>
    public static IApplicationBuilder UseStartOfSignedIn(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Path != "/" || !HttpMethods.IsGet(http.Request.Method) || OfficerClaims.Read(http.User) is not { } officer) return next(http);
        http.Response.Redirect(StartOf(officer.Role));
        return Task.CompletedTask;
    });

    /// <summary>Where a role starts its work.</summary>
    public static string StartOf(OfficerRole role) => role switch { OfficerRole.Officer => "/desk", OfficerRole.Administrator => "/admin/offices", _ => "/verify" };

    private static async Task<RedirectHttpResult> SignInAsync(
        HttpContext http, DemonstrationSignIn signIn, [FromForm] OfficerRole role, [FromForm] string office, [FromForm] int desk, CancellationToken cancellationToken)
    {
        var result = await signIn.RunAsync(role, office, desk, cancellationToken);
        if (result is not { Session: { } session }) return TypedResults.LocalRedirect($"/?problem={result.Fault}");
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, OfficerClaims.Write(session, CookieAuthenticationDefaults.AuthenticationScheme));
        return TypedResults.LocalRedirect(StartOf(session.Role));
    }

    private static async Task<RedirectHttpResult> SignOutAsync(HttpContext http, SignOutOfficer signOut, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is { } officer) await signOut.RunAsync(officer, cancellationToken);
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return TypedResults.LocalRedirect("/");
    }

    private static RedirectHttpResult ChangeCulture(HttpContext http, [FromForm] string culture, [FromForm] string? returnUrl)
    {
        if (s_cultures.Contains(culture, StringComparer.Ordinal))
        {
            http.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(365) });
        }
        var back = returnUrl is ['/', not ('/' or '\\'), ..] or "/" ? returnUrl : "/";
        return TypedResults.LocalRedirect(back);
    }
}
