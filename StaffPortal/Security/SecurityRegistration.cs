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

    // a page sends to sign-in; what a script or another system asks for gets a plain status
    private static Task Answer(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var isPage = HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (isPage) context.Response.Redirect("/");
        else context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
