using StaffPortal.Components;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Certificates;

/// <summary>
/// What a page of certificates does, one act at a time, and why the last one did not go through. A command that was not answered keeps its id
/// when the same is asked for again, so that a lost answer never does it twice.
/// </summary>
/// <param name="ids">Gives each command its id.</param>
/// <param name="changed">Called after every change, to draw again.</param>
public sealed class CertificateActs(INewIds ids, Action changed) : IDisposable
{
    private readonly Leaving _leaving = new();
    private (object Command, Guid Id)? _unanswered;

    /// <summary>An act is under way.</summary>
    public bool Busy { get; private set; }

    /// <summary>Why the last one did not go through.</summary>
    public CertificateFault? Fault { get; private set; }

    /// <summary>What is told of the last one where it went through: a key of the resources.</summary>
    public string? News { get; private set; }

    /// <summary>Does it; null where it did not go through.</summary>
    /// <param name="command">All that is asked for: the same again is the same command.</param>
    /// <param name="act">Calls the use case.</param>
    /// <param name="news">What is told where it goes through.</param>
    public async Task<T?> DoAsync<T>(object command, Func<Guid, CancellationToken, Task<CertificateResult<T>>> act, string? news = null)
        where T : class
    {
        if (Busy) return null;
        (Busy, Fault, News) = (true, null, null);
        changed();
        try
        {
            if (_unanswered is not { } last || !last.Command.Equals(command)) _unanswered = (command, ids.Next());
            var result = await act(_unanswered.Value.Id, _leaving.Token);
            if (result.Fault is not CertificateFault.DatabaseUnavailable) _unanswered = null;
            (Fault, News) = (result.Fault, result.Fault is null ? news : null);
            return result.Stands;
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            Busy = false;
            changed();
        }
    }

    /// <summary>Reads without telling anything of it but a fault; null where it did not go through.</summary>
    public async Task<T?> ReadAsync<T>(Func<CancellationToken, Task<CertificateResult<T>>> read)
        where T : class
    {
        var (fault, news, unanswered) = (Fault, News, _unanswered);
        var stands = await DoAsync(read, (_, cancelled) => read(cancelled));
        _unanswered = unanswered;
        if (stands is not null) (Fault, News) = (fault, news);
        return stands;
    }

    /// <summary>Looks again whenever something of the office changed, until the page is left.</summary>
    public async Task FollowAsync(CaseNews news, string officeCode, Func<CancellationToken, Task> look)
    {
        try
        {
            while (true)
            {
                var next = news.Next(officeCode);
                await look(_leaving.Token);
                await news.WaitAsync(next, _leaving.Token);
            }
        }
        catch (Exception left) when (_leaving.IsCancellationRequested && left is (OperationCanceledException or ObjectDisposedException))
        {
            // the page is gone
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
