using Microsoft.Extensions.Options;

namespace StaffPortal.Configuration;

/// <summary>Section <c>Keys</c>: where the keys lie, outside the database.</summary>
public sealed class KeysOptions
{
    /// <summary>A directory only the portal's own user can read; made on first start.</summary>
    public string Directory { get; set; } = "";

    /// <summary>Keys of personal data.</summary>
    public string PersonalData => Path.Combine(Directory, "personal-data");

    /// <summary>Keys of the seals.</summary>
    public string Seals => Path.Combine(Directory, "seals");

    /// <summary>The key of the audit trail's checkpoints.</summary>
    public string Audit => Path.Combine(Directory, "audit");
}

/// <summary>Says what is missing, each with its key.</summary>
internal sealed class KeysOptionsValidator : IValidateOptions<KeysOptions>
{
    public ValidateOptionsResult Validate(string? name, KeysOptions options) =>
        string.IsNullOrWhiteSpace(options.Directory) ? ValidateOptionsResult.Fail("Keys:Directory must name a folder outside the database.") : ValidateOptionsResult.Success;
}
