// an unnamed value of an enum is a bug and throws by itself; a named one that a switch forgot stays an error (CS8509)
#pragma warning disable CS8524

using StaffPortal.Domain.Policy;

namespace StaffPortal.Domain.Electronic;

/// <summary>What ends a session before its time (R-RE-09).</summary>
public enum SessionEnd
{
    /// <summary>The code page was closed: that ends an unregistered traveller's session; a registered one has only left the page.</summary>
    PageClosed,

    /// <summary>退出登录: the registered traveller signed out.</summary>
    SignedOut,

    /// <summary>缓存清理: the application's cache was cleared.</summary>
    CacheCleared,
}

/// <summary>What the code page does.</summary>
public enum CodePage
{
    /// <summary>A live check must be passed first.</summary>
    LiveCheckRequired,

    /// <summary>The code may be shown.</summary>
    ShowsCode,
}

/// <summary>
/// The time in which a traveller may see his rotating code because he passed a live check (R-RE-08, R-AE-07). Seeing it uses no quota, and neither
/// does another live check, which begins another session (R-RE-10). Whether the certificate is still valid is not told here.
/// </summary>
/// <remarks>
/// The rule speaks of 30 minutes on the code page and of 30 minutes away from it. Nobody leaves the page before he has passed the check, so 30
/// minutes away are never over before 30 minutes since the check; and who comes back within them has proved nothing new. So one clock runs, from
/// the check, on the page and away from it alike, and when the page was left is no fact.
/// </remarks>
/// <param name="PassedAt">When the live check was passed, as the live-check service tells it; a code page opened later does not begin it anew.</param>
/// <param name="IsRegistered">Whether a signed-in user of the front end holds it.</param>
/// <param name="EndedAt">When it was ended before its time; null where it was not.</param>
public sealed record LiveCheckSession(DateTimeOffset PassedAt, bool IsRegistered, DateTimeOffset? EndedAt = null)
{
    /// <summary>Whether this ends it (R-RE-09). What only a registered traveller can do ends whatever session it is told of.</summary>
    public bool IsEndedBy(SessionEnd end) => end switch
    {
        SessionEnd.PageClosed => !IsRegistered,
        SessionEnd.SignedOut or SessionEnd.CacheCleared => true,
    };

    /// <summary>The session after this happened: ended where it ends it, the same where it does not. The earliest end stands.</summary>
    public LiveCheckSession After(SessionEnd end, DateTimeOffset at) => !IsEndedBy(end) || EndedAt <= at ? this : this with { EndedAt = at };

    /// <summary>First instant at which the code may not be seen any more; exactly 30 minutes is over.</summary>
    public DateTimeOffset Until(PolicyEdition edition)
    {
        var runsOut = PassedAt + edition.LiveCheckSession;
        return EndedAt < runsOut ? EndedAt.Value : runsOut;
    }

    /// <summary>What the code page does at an instant; before the check was passed it was not passed.</summary>
    public CodePage At(DateTimeOffset at, PolicyEdition edition) => at >= PassedAt && at < Until(edition) ? CodePage.ShowsCode : CodePage.LiveCheckRequired;
}
