using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace StaffPortal.Components;

/// <summary>The outermost page. Portal pages are interactive and never prerendered: prerendering would look a traveller up twice.</summary>
public sealed partial class App(IAntiforgery antiforgery)
{
    private InteractiveServerRenderMode? _pageMode;
    private string? _antiforgeryToken;

    /// <summary>The request that the page answers.</summary>
    [CascadingParameter]
    public HttpContext? HttpContext { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (HttpContext is null) return;
        _pageMode = HttpContext.AcceptsInteractiveRouting() ? new InteractiveServerRenderMode(prerender: false) : null;
        _antiforgeryToken = antiforgery.GetAndStoreTokens(HttpContext).RequestToken;
    }
}
