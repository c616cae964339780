namespace StaffPortal.Domain.Reports;

/// <summary>Where a pair of photos in the second look comes from; whoever judges it is not told. Names are stored.</summary>
public enum SecondLookKind
{
    /// <summary>抽取: a case of the day, drawn by its risk.</summary>
    Drawn,

    /// <summary>已知不同: photos of two persons, set together on purpose.</summary>
    KnownDifferent,

    /// <summary>已知相同: photos of one person, who is known from two cases.</summary>
    KnownSame,
}
