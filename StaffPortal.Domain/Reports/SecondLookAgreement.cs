using StaffPortal.Domain.Comparison;

namespace StaffPortal.Domain.Reports;

/// <summary>How a second look stands to the first.</summary>
public enum SecondLookAgreement
{
    /// <summary>Both say the same.</summary>
    Agrees,

    /// <summary>复看更严: the second sees less likeness.</summary>
    Stricter,

    /// <summary>复看更宽: the second sees more likeness.</summary>
    Milder,
}

/// <summary>Sets two judgements of one pair side by side.</summary>
public static class SecondLookAgreements
{
    /// <summary>How the second stands to the first; 一致, 存疑, 不一致 is the order.</summary>
    /// <param name="first">The officer's.</param>
    /// <param name="second">The second look's.</param>
    public static SecondLookAgreement Of(PhotoComparison first, PhotoComparison second) => Math.Sign(RankOf(second) - RankOf(first)) switch
    {
        0 => SecondLookAgreement.Agrees,
        1 => SecondLookAgreement.Stricter,
        _ => SecondLookAgreement.Milder,
    };

    private static int RankOf(PhotoComparison judgement) => judgement switch
    {
        PhotoComparison.Match => 0,
        PhotoComparison.Doubtful => 1,
        PhotoComparison.Mismatch => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(judgement), judgement, "What was not judged cannot agree."),
    };
}
