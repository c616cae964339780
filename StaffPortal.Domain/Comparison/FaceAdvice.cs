using StaffPortal.Domain.Policy;

namespace StaffPortal.Domain.Comparison;

/// <summary>What a machine's face score advises; a verdict never comes from it alone (R-C-13).</summary>
public enum FaceAdvice
{
    /// <summary>A second officer looks.</summary>
    SecondOfficer,

    /// <summary>Look again.</summary>
    LookAgain,

    /// <summary>Likely the same person.</summary>
    Pass,
}

/// <summary>Reads a score as advice.</summary>
public static class FaceScores
{
    /// <summary>The advice of a score, by the figures of an edition; both figures belong to the milder side.</summary>
    /// <param name="score">0 to 100.</param>
    /// <param name="edition">Whose figures.</param>
    public static FaceAdvice Advice(double score, PolicyEdition edition) =>
        score >= edition.FaceScorePass ? FaceAdvice.Pass
        : score >= edition.FaceScoreLookAgain ? FaceAdvice.LookAgain
        : FaceAdvice.SecondOfficer;
}
