using StaffPortal.Domain.Policy;

namespace StaffPortal.Domain.Electronic;

/// <summary>How a rotating code stands at an instant.</summary>
public enum CodeFreshness
{
    /// <summary>Of this step or the one before it.</summary>
    Good,

    /// <summary>Older: the outcome is <c>StaleCode</c>.</summary>
    Stale,

    /// <summary>Of a step that has not begun.</summary>
    ToCome,
}

/// <summary>
/// One of the equal steps of time, counted from the Unix epoch, in each of which a certificate's code is another one (R-RE-07, R-AE-07).
/// Half-open: where one ends the next begins.
/// </summary>
/// <remarks>
/// Number and length go together. Where an edition changes the length, codes on screen at that instant are not good any more, and the next one shown is.
/// </remarks>
public sealed record CodeStep
{
    private CodeStep(long number, TimeSpan length) => (Number, Length) = (number, length);

    /// <summary>Which step since the epoch, whose own is 0.</summary>
    public long Number { get; }

    /// <summary>How long it lasts.</summary>
    public TimeSpan Length { get; }

    /// <summary>Its first instant, in UTC.</summary>
    public DateTimeOffset From => DateTimeOffset.UnixEpoch + (Number * Length);

    /// <summary>The first instant after it, at which the code shown changes.</summary>
    public DateTimeOffset Until => From + Length;

    /// <summary>The step that an instant lies in.</summary>
    /// <param name="instant">Not before the Unix epoch.</param>
    /// <param name="edition">Whose length.</param>
    public static CodeStep At(DateTimeOffset instant, PolicyEdition edition) =>
        new((instant - DateTimeOffset.UnixEpoch).Ticks / edition.CodeStep.Ticks, edition.CodeStep);

    /// <summary>
    /// Whether a code may still be taken (R-V-03): to the end of the step after its own, so for one length at least and always less than two.
    /// No clock is given leeway: a code of a step to come is not good.
    /// </summary>
    /// <param name="number">The step that the code says it is of; any number.</param>
    /// <param name="instant">When it is presented.</param>
    /// <param name="edition">Whose length.</param>
    public static CodeFreshness Freshness(long number, DateTimeOffset instant, PolicyEdition edition)
    {
        var now = At(instant, edition).Number;
        return number > now ? CodeFreshness.ToCome : number >= now - 1 ? CodeFreshness.Good : CodeFreshness.Stale;
    }

    /// <summary>Whole seconds until the code changes, begun ones counted: the full length at its first instant, 1 in its last second, 0 after it.</summary>
    public int SecondsLeft(DateTimeOffset instant) => Math.Max(0, (int)Math.Ceiling((Until - instant).TotalSeconds));
}
