namespace StaffPortal.Domain.Policy;

/// <summary>Which ordinary cases are drawn for a system check, so that one gives nothing away (R-C-12).</summary>
public static class SystemCheckDraw
{
    /// <summary>How many lots there are.</summary>
    public const int Lots = 1_000;

    /// <summary>Whether a lot is drawn.</summary>
    /// <param name="lot">From 0, under <see cref="Lots"/>; from a source that nobody can foresee.</param>
    /// <param name="edition">Whose share.</param>
    public static bool IsDrawn(int lot, PolicyEdition edition) => lot < edition.SystemChecksPerThousand;
}
