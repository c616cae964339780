namespace StaffPortal.Components;

/// <summary>That a page, or a part of one, is left. Unlike a source's own token, this one can still be asked for afterwards: what wakes up just then ends quietly.</summary>
public sealed class Leaving : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    /// <summary>Stays until it is left.</summary>
    public Leaving() => Token = _source.Token;

    /// <summary>Cancelled once it is left.</summary>
    public CancellationToken Token { get; }

    /// <summary>Whether it is left.</summary>
    public bool IsCancellationRequested => Token.IsCancellationRequested;

    /// <summary>It is left.</summary>
    public void Cancel() => _source.Cancel();

    /// <summary>It is left; what hears of it runs elsewhere.</summary>
    public Task CancelAsync() => _source.CancelAsync();

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
