using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>The rules: those in force, the editions before and after them, and the drafts of the next.</summary>
public sealed partial class PolicyPage(ReadPolicy readPolicy, CurrentOfficer currentOfficer, INewIds ids, NavigationManager navigation) : IDisposable
{
    private PolicyScreen? _screen;
    private string? _shown;
    private string? _goingTo;
    private bool _replayAlone;

    /// <summary>Which edition or draft; null for the one in force.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_screen is not null && _shown == Name) return;
        if (_screen is null && await currentOfficer.GetAsync() is { } officer) _screen = new PolicyScreen(leaving => readPolicy.RunAsync(officer, leaving), officer, ids, StateHasChanged);
        _shown = Name;
        if (_screen is { } screen) await screen.ShowAsync(Name);
    }

    private void Go(string? name) => navigation.NavigateTo(name is null || name == _screen?.View?.InForce.Name ? "/policy" : $"/policy/{name}");

    // what was typed is lost only where that is meant
    private void Leave(LocationChangingContext leaving)
    {
        if (_screen is not { HasUnsaved: true }) return;
        leaving.PreventNavigation();
        _goingTo = leaving.TargetLocation;
        StateHasChanged();
    }

    private void Left(bool meant)
    {
        var target = _goingTo;
        _goingTo = null;
        if (!meant || target is null) return;
        _screen?.Forget();
        navigation.NavigateTo(target);
    }

    /// <inheritdoc/>
    public void Dispose() => _screen?.Dispose();
}
