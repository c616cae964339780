namespace StaffPortal.Tests.Benchmarks;

/// <summary>How much memory an act takes from the heap: the same on every machine, so that a test may ask.</summary>
internal static class Allocation
{
    /// <summary>Bytes allocated by one act, the mean of many after a few that are not counted.</summary>
    public static long Of(Func<object> act)
    {
        const int Times = 1_000;
        for (var i = 0; i < 100; i++) act();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++) act();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }
}
