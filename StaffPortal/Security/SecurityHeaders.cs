namespace StaffPortal.Security;

/// <summary>Headers of every answer: nothing from elsewhere, nothing inline, nothing framed but our own paper, nothing kept of personal pages.</summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' blob: data:; media-src 'self' blob:; "
        + "connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";

    /// <summary>Adds them.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var paper = http.Request.Path.Value?.EndsWith(".pdf", StringComparison.Ordinal) is true;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy + (paper ? "'self'" : "'none'");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        await next(http);
    });

    /// <summary>For answers that show a person: no cache keeps them.</summary>
    public static void KeepNowhere(this HttpResponse response) => response.Headers.CacheControl = "no-store";
}
