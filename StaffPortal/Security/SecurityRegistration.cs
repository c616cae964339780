using System.Globalization;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Localization;
using StaffPortal.Persistence;

namespace StaffPortal.Security;

/// <summary>Sign-in by cookie, keys of sessions that all nodes share, proxies, headers.</summary>
public static class SecurityRegistration
{
    /// <summary>Registers them.</summary>
    public static WebApplicationBuilder AddSecurity(this WebApplicationBuilder builder)
    {
        builder.Services.AddSessionKeys();
        builder.Services.AddKnownProxies();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "staffportal";
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.LoginPath = "/";
            cookie.AccessDeniedPath = "/";
            // R-X-02: a session ends after 12 hours, however busy
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = false;
            cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        });
        builder.Services.AddAuthorization();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddScoped<CurrentOfficer>();
        builder.Services.AddAntiforgery(form => form.Cookie.Name = "staffportal.form");
        builder.Services.AddLocalization();
        builder.Services.Configure<RequestLocalizationOptions>(localization =>
        {
            localization.DefaultRequestCulture = new RequestCulture("zh-CN");
            localization.SupportedCultures = localization.SupportedUICultures = [new CultureInfo("zh-CN"), new CultureInfo("en")];
            // the switch decides, not the browser: a station's screens are Chinese until someone asks otherwise
            localization.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
        return builder;
    }

    // what one node signs every node reads: the keys are in the books
    internal static IServiceCollection AddSessionKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("TempIdentity.StaffPortal");
        services.AddSingleton<IXmlRepository, SessionKeyRepository>();
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>(
            (keys, repository) => (keys.XmlRepository, keys.XmlEncryptor) = (repository, new EncryptedByItsColumn()));
        return services;
    }

    // a page sends to sign-in; a script gets a plain status, and another system is told in its own form
    private static Task Answer(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) return TellAsync(context.HttpContext, status);
        var isPage = HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (isPage) context.Response.Redirect("/");
        else context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task TellAsync(HttpContext http, int status)
    {
        http.Response.KeepNowhere();
        var told = status is StatusCodes.Status401Unauthorized
            ? TypedResults.Problem(title: "尚未登录或登录已失效，请登录后再试。", type: "urn:staffportal:signed-out", statusCode: status)
            : TypedResults.Problem(title: "您的角色不能进行此操作，请换用有权限的账号登录。", type: "urn:staffportal:not-allowed", statusCode: status);
        return told.ExecuteAsync(http);
    }
}
