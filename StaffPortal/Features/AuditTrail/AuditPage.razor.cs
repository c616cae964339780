using Microsoft.AspNetCore.Components;
using StaffPortal.Components;
using StaffPortal.Domain;
using StaffPortal.Domain.Audit;
using StaffPortal.Security;

namespace StaffPortal.Features.AuditTrail;

/// <summary>Searches the trail, shows one entry with what vouches for it, and how the checkpoints stand. What is typed stands in no address.</summary>
public sealed partial class AuditPage(SearchTrail searchTrail, ReadTrailEntry readTrailEntry, WriteCheckpoints checkpoints, CurrentOfficer currentOfficer, TimeProvider clock) : IDisposable
{
    private const string CertificatePrefix = "certificate:";
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(1);
    private readonly Leaving _leaving = new();
    private ElementReference _field;
    private OfficerSession? _officer;
    private TrailPage? _page;
    private TrailFilter? _asked;
    private TrailLine? _chosen;
    private TrailEntryView? _entry;
    private TrailFault? _fault;
    private DateTimeOffset _at;
    private DateOnly _from;
    private DateOnly _until;
    private string? _act;
    private string? _by;
    private string? _office;
    private string? _subject;
    private long? _before;
    private Task _turn = Task.CompletedTask;
    private int _waiting;
    private bool _ready;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _at = clock.GetUtcNow();
        _from = _until = ShanghaiTime.Day(_at);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _officer = await currentOfficer.GetAsync();
        _ready = true;
        await SearchAsync();
        StateHasChanged();
        if (_fault is null && !_leaving.IsCancellationRequested) await _field.FocusAsync();
        await TickAsync();
    }

    // the age of the last checkpoint
    private async Task TickAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(s_every, clock);
            while (_fault is not TrailFault.NotAllowed && await timer.WaitForNextTickAsync(_leaving.Token))
            {
                _at = clock.GetUtcNow();
                StateHasChanged();
            }
        }
        catch (Exception left) when (_leaving.IsCancellationRequested && left is (OperationCanceledException or ObjectDisposedException))
        {
            // the page is gone
        }
    }

    private Task SearchAsync()
    {
        _asked = new TrailFilter(Enum.TryParse<AuditAct>(_act, out var act) ? act : null, _by ?? "", _subject ?? "", _from, _until, string.IsNullOrEmpty(_office) ? null : _office);
        return ShowAsync(null);
    }

    private Task EarlierAsync() => ShowAsync(_page?.Lines[^1].Seq);

    private async Task ShowAsync(long? before)
    {
        if (_asked is not { } asked) return;
        var result = await DoAsync(officer => searchTrail.RunAsync(asked, before, officer, _leaving.Token));
        if (result is { Stands: { } found }) (_page, _before) = (found, before);
    }

    private async Task OpenAsync(TrailLine line)
    {
        var result = await DoAsync(officer => readTrailEntry.RunAsync(line.Seq, officer, _leaving.Token));
        if (result is { Stands: { } entry }) (_entry, _chosen) = (entry, line);
    }

    // one after another: what is pressed while the page still reads is done in its turn, not lost
    private async Task<TrailResult<T>?> DoAsync<T>(Func<OfficerSession, Task<TrailResult<T>>> act)
        where T : class
    {
        if (_officer is not { } officer) return null;
        var (before, done) = (_turn, new TaskCompletionSource());
        _turn = done.Task;
        _waiting++;
        await before;
        try
        {
            var result = await act(officer);
            _fault = result.Fault;
            return result;
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            _waiting--;
            done.SetResult();
        }
    }

    private string Outcome(string code) => Words[$"Outcome.{code}"] is { ResourceNotFound: false } known ? known : code;

    // the id's first part is the instant, its end tells one from another
    private static string Short(string subject) => subject.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && subject.Length - at > 12 ? $"{subject[..(at + 1)]}…{subject[^8..]}" : subject;

    private static Guid? CertificateOf(string? subject) =>
        subject?.StartsWith(CertificatePrefix, StringComparison.Ordinal) is true && Guid.TryParse(subject[CertificatePrefix.Length..], out var id) ? id : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
