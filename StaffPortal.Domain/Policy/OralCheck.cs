namespace StaffPortal.Domain.Policy;

/// <summary>How the oral check of a traveller who has nothing to show went (R-AW-03).</summary>
public enum OralCheck
{
    /// <summary>Not all questions are answered yet.</summary>
    NotDone,

    /// <summary>Every answer was right.</summary>
    Passed,

    /// <summary>An answer was wrong.</summary>
    Failed,
}

/// <summary>What is asked in an oral check (R-AW-03), each answer recorded for itself.</summary>
public enum OralQuestion
{
    /// <summary>姓名.</summary>
    Name,

    /// <summary>公民身份号码.</summary>
    Number,

    /// <summary>户籍所在地.</summary>
    HouseholdPlace,

    /// <summary>现住址.</summary>
    Address,

    /// <summary>同户亲属.</summary>
    Relatives,
}

/// <summary>The answers of an oral check.</summary>
public static class OralCheckAnswers
{
    /// <summary>One wrong answer is a failure, at once; passed only where every question was answered right (R-AW-03).</summary>
    /// <param name="right">Whether the answer to a question was right; a question not asked yet is absent.</param>
    public static OralCheck Outcome(IReadOnlyDictionary<OralQuestion, bool> right)
    {
        if (right.Values.Contains(false)) return OralCheck.Failed;
        return right.Count == Enum.GetValues<OralQuestion>().Length ? OralCheck.Passed : OralCheck.NotDone;
    }
}
