using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using StaffPortal.Components;
using StaffPortal.Domain;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>A page whose filter stands in its address: it reads anew when that changes, and of two readings the later one counts.</summary>
public abstract class FilteredPage(CurrentOfficer currentOfficer, NavigationManager navigation, TimeProvider clock) : ComponentBase, IDisposable
{
    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(2);

    private readonly Leaving _leaving = new();
    private CancellationTokenSource? _reading;
    private string _path = "";

    /// <summary>Who looks.</summary>
    protected OfficerSession? Officer { get; private set; }

    /// <summary>What is asked for.</summary>
    protected ReportFilter Filter { get; private set; } = ReportFilter.Usual(default(DateOnly).AddYears(2));

    /// <summary>The address's other parts.</summary>
    protected IReadOnlyDictionary<string, string> Query { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Why nothing is shown.</summary>
    protected ReportFault? Fault { get; private set; }

    /// <summary>Whether it is read.</summary>
    protected bool Reading { get; private set; } = true;

    /// <summary>Whether the trail tells of more than was counted so far.</summary>
    protected bool IsBehind { get; private set; }

    /// <summary>That the page is left.</summary>
    protected CancellationToken Left => _leaving.Token;

    /// <summary>Today in Shanghai.</summary>
    protected DateOnly Today => ShanghaiTime.Day(clock.GetUtcNow());

    /// <summary>Reads what the filter asks for.</summary>
    /// <returns>Why nothing could be read, where that is so; and whether the count goes on.</returns>
    protected abstract Task<(ReportFault? Fault, bool IsBehind)> ReadAsync(OfficerSession officer, CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _path = navigation.ToAbsoluteUri(navigation.Uri).AbsolutePath;
        Take(navigation.Uri);
        navigation.LocationChanged += Moved;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        Officer = await currentOfficer.GetAsync();
        await ShowAsync();
    }

    /// <summary>Goes to another filter, or other parts of the address.</summary>
    protected void Go(ReportFilter filter, params (string Name, string? Value)[] parts) => navigation.NavigateTo($"{_path}?{AddressOf(filter, parts)}");

    /// <summary>The address's part behind the question mark for a filter, with other parts; null takes one away.</summary>
    protected string AddressOf(ReportFilter filter, params (string Name, string? Value)[] parts)
    {
        var others = Query.Where(part => Others.Contains(part.Key, StringComparer.Ordinal) && !parts.Any(changed => changed.Name == part.Key)).Select(part => (Name: part.Key, Value: (string?)part.Value)).Concat(parts);
        return string.Concat(filter.ToQuery(), string.Concat(others.Where(part => part.Value is not null).Select(part => $"&{part.Name}={Uri.EscapeDataString(part.Value!)}")));
    }

    /// <summary>The names of the address's other parts.</summary>
    protected virtual IReadOnlyCollection<string> Others => [];

    /// <summary>Reads once more.</summary>
    protected async Task ShowAsync()
    {
        if (Officer is not { } officer || _leaving.IsCancellationRequested) return;
        if (_reading is { } earlier) await earlier.CancelAsync();
        var reading = _reading = CancellationTokenSource.CreateLinkedTokenSource(_leaving.Token);
        Reading = true;
        StateHasChanged();
        try
        {
            do
            {
                var read = await ReadAsync(officer, reading.Token);
                reading.Token.ThrowIfCancellationRequested();
                (Fault, IsBehind) = read;
                Reading = false;
                StateHasChanged();
                if (IsBehind) await Task.Delay(s_again, clock, reading.Token);
            }
            while (IsBehind);
        }
        catch (OperationCanceledException) when (reading.IsCancellationRequested)
        {
            // another filter, or the page is gone
        }
    }

    private void Take(string address)
    {
        var query = QueryHelpers.ParseQuery(navigation.ToAbsoluteUri(address).Query).ToDictionary(part => part.Key, part => part.Value.ToString(), StringComparer.Ordinal);
        (Query, Filter) = (query, ReportFilter.Of(query, Today));
    }

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        if (navigation.ToAbsoluteUri(moved.Location).AbsolutePath != _path) return;
        Take(moved.Location);
        _ = InvokeAsync(ShowAsync);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The page is left.</summary>
    protected virtual void Dispose(bool disposing)
    {
        navigation.LocationChanged -= Moved;
        _leaving.Cancel();
        _reading?.Dispose();
        _leaving.Dispose();
    }
}
