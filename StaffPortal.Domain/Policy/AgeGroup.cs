namespace StaffPortal.Domain.Policy;

/// <summary>Which age a traveller is of: whose documents differ (R-S-01), and who is served first (R-S-04).</summary>
public enum AgeGroup
{
    /// <summary>婴儿, under 3.</summary>
    Infant,

    /// <summary>儿童, from 3 and under 16.</summary>
    Child,

    /// <summary>成年, from 16 and under 60.</summary>
    Adult,

    /// <summary>老年, 60 and over.</summary>
    Elderly,
}

/// <summary>Tells the age group.</summary>
public static class AgeGroups
{
    /// <summary>Of completed years, by the figures of an edition.</summary>
    /// <param name="age">Completed years, from 0.</param>
    /// <param name="edition">Whose figures.</param>
    public static AgeGroup Of(int age, PolicyEdition edition) =>
        age < edition.InfantUnder ? AgeGroup.Infant
        : age < edition.ChildUnder ? AgeGroup.Child
        : age < edition.ElderlyFrom ? AgeGroup.Adult
        : AgeGroup.Elderly;
}
