using Microsoft.Extensions.Options;
using StaffPortal.Configuration;

namespace StaffPortal.Security;

/// <summary>Headers of every answer: nothing from elsewhere, nothing inline, nothing framed but our own paper, nothing kept of personal pages.</summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' blob: data:; media-src 'self' blob:; "
        + "frame-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; connect-src 'self'";

    /// <summary>Adds them.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        // the reader of the desk's own machine is the only other thing that a page may speak to
        var reader = app.ApplicationServices.GetRequiredService<IOptions<ReaderOptions>>().Value.Address;
        var policy = Policy + (reader.Length == 0 ? "" : " " + new Uri(reader).GetLeftPart(UriPartial.Authority)) + "; frame-ancestors ";
        return app.Use((http, next) => AnswerAsync(http, next, policy));
    }

    private static async Task AnswerAsync(HttpContext http, RequestDelegate next, string policy)
    {
        var paper = http.Request.Path.Value?.EndsWith(".pdf", StringComparison.Ordinal) is true;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy + (paper ? "'self'" : "'none'");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        await next(http);
    }

    /// <summary>For answers that show a person: no cache keeps them.</summary>
    public static void KeepNowhere(this HttpResponse response) => response.Headers.CacheControl = "no-store";
}
