using System.Text.Json.Serialization;

namespace StaffPortal.Issuance;

/// <summary>How the members of enums stand in stored JSON texts.</summary>
internal static class StoredWords
{
    /// <summary>By their names alone: a number would be read as a member that there is not, and only fail where a rule meets it.</summary>
    public static JsonStringEnumConverter ByName { get; } = new(namingPolicy: null, allowIntegerValues: false);
}
