using Radzen;

namespace StaffPortal.Components;

/// <summary>Registers the pages and what they are made of.</summary>
public static class ComponentsRegistration
{
    /// <summary>Interactive server components; no detailed errors reach a browser.</summary>
    public static WebApplicationBuilder AddComponents(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuit => circuit.DetailedErrors = false)
            // a page that hears nothing for 15 s takes its node for lost (wwwroot/js/reconnect.js)
            .AddHubOptions(hub => hub.KeepAliveInterval = TimeSpan.FromSeconds(5));
        builder.Services.AddRadzenComponents();
        return builder;
    }

    /// <summary>Maps pages and static assets.</summary>
    public static void MapComponents(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
