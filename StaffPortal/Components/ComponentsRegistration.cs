using Radzen;

namespace StaffPortal.Components;

/// <summary>Registers the pages and what they are made of.</summary>
public static class ComponentsRegistration
{
    /// <summary>
    /// Drawings sent and not yet acknowledged before the next is held back. A scanner types 18 digits before the first
    /// is acknowledged, and one held back is overtaken by what is told to the page meanwhile, such as where the focus goes.
    /// </summary>
    private const int MostUnseenDrawings = 128;

    /// <summary>Interactive server components; no detailed errors reach a browser.</summary>
    public static WebApplicationBuilder AddComponents(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuit =>
            {
                circuit.DetailedErrors = false;
                circuit.MaxBufferedUnacknowledgedRenderBatches = MostUnseenDrawings;
            })
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
