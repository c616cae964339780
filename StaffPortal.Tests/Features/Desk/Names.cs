using AngleSharp.Dom;

namespace StaffPortal.Tests.Features.Desk;

/// <summary>The accessible name of a control as its content gives it: what is hidden from assistive technology is no part of it.</summary>
internal static class Names
{
    public static string Of(IElement element)
    {
        if (element.GetAttribute("aria-label") is { } label) return label;
        var copy = (IElement)element.Clone();
        foreach (var hidden in copy.QuerySelectorAll("[aria-hidden=true]").ToList()) hidden.Remove();
        return copy.TextContent.Trim();
    }
}
