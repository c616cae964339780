namespace StaffPortal.Features.Reports;

/// <summary>The kept lines as they stood at one moment.</summary>
internal sealed record KeptSnapshot(KeptLine[][] Parts, int Count, KeptNames Names)
{
    /// <summary>Lines of one part.</summary>
    public const int PartSize = 4096;

    /// <summary>Is given each line that is let through.</summary>
    public delegate void Counts(in KeptLine line);

    /// <summary>Counts the lines that a filter lets through.</summary>
    public void Each(KeptFilter filter, Counts counts)
    {
        for (var part = 0; part * PartSize < Count; part++)
        {
            var lines = Parts[part].AsSpan(0, Math.Min(PartSize, Count - (part * PartSize)));
            foreach (ref readonly var line in lines)
                if (filter.Lets(in line)) counts(in line);
        }
    }
}
