using StaffPortal.Domain.Identity;

namespace StaffPortal.Issuance;

/// <summary>Whom a paper names: by the register's record, or by the document that was copied where the register has none.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Sex">性别.</param>
/// <param name="EthnicGroup">民族, two digits.</param>
/// <param name="BirthDate">出生日期.</param>
/// <param name="Number">公民身份号码; null of a child without one.</param>
/// <param name="HouseholdPlace">户籍所在地.</param>
public sealed record NamedHolder(string Name, Sex Sex, string EthnicGroup, DateOnly BirthDate, string? Number, string HouseholdPlace)
{
    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(NamedHolder);
}

/// <summary>Tells whom a case would make a paper for.</summary>
public static class HolderOfCase
{
    /// <summary>All that a paper prints of people and their documents as somebody else wrote it: each character needs a glyph (R-P-06).</summary>
    public static string PrintedOf(CaseContent content, NamedHolder holder) => string.Concat(
        [holder.Name, holder.HouseholdPlace, content.Guardian?.Record?.Name, .. (content.Documents ?? []).Select(document => document.Letter?.Unit)]);

    /// <summary>The holder; null where not all that a paper says of him is known.</summary>
    public static NamedHolder? HolderOf(CaseContent content)
    {
        var number = content.CitizenNumber;
        if ((number?.BirthDate ?? content.BirthDate) is not { } born) return null;
        if (content.Record is { } record) return new NamedHolder(record.Name, record.Sex, record.EthnicGroup, born, number?.Value, record.HouseholdPlace);
        if ((number?.Sex ?? content.Sex) is not { } sex) return null;
        return content is { StatedName: { } name, Details: { EthnicGroup: { } group, HouseholdPlace: { } place } }
            ? new NamedHolder(name, sex, group, born, number?.Value, place) : null;
    }
}
