using Microsoft.Extensions.Options;

namespace StaffPortal.Configuration;

/// <summary>Section <c>Reports</c>: where report files lie, and from where on something is worth a look.</summary>
public sealed class ReportOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Reports";

    /// <summary>Folder of the files, shared by all nodes; empty: <c>report-files</c> beside the keys.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Days after which an exported file is removed; 1 to 366. What a schedule made stays.</summary>
    public int KeepExportsDays { get; set; } = 30;

    /// <summary>Whether daily and monthly reports of every office are made.</summary>
    public bool Scheduled { get; set; } = true;

    /// <summary>First hour of the night, 0–23, in Shanghai.</summary>
    public int NightFrom { get; set; } = 23;

    /// <summary>First hour after the night, 0–23.</summary>
    public int NightUntil { get; set; } = 5;

    /// <summary>Look-ups of one person in the period, by at least two officers, from which on he is listed; at least 2.</summary>
    public int LookUpsOfOne { get; set; } = 3;

    /// <summary>Pairs of photos that are drawn for a second look, an office and day; 0 to 200, 0 draws none.</summary>
    public int SecondLooksADay { get; set; } = 20;

    /// <summary>Pairs with a known answer that are set among a hundred drawn ones; 0 to 50.</summary>
    public int PlantedInHundred { get; set; } = 10;

    /// <summary>Where the files lie.</summary>
    public string FolderOf(KeysOptions keys) => string.IsNullOrWhiteSpace(Folder) ? Path.Combine(keys.Directory, "report-files") : Folder;
}

/// <summary>Says what is wrong, with its key.</summary>
internal sealed class ReportOptionsValidator : IValidateOptions<ReportOptions>
{
    public ValidateOptionsResult Validate(string? name, ReportOptions options)
    {
        List<string> wrong = [];
        if (options.KeepExportsDays is < 1 or > 366) wrong.Add("Reports:KeepExportsDays must be 1 to 366.");
        if (options.NightFrom is < 0 or > 23) wrong.Add("Reports:NightFrom must be an hour, 0 to 23.");
        if (options.NightUntil is < 0 or > 23) wrong.Add("Reports:NightUntil must be an hour, 0 to 23.");
        if (options.LookUpsOfOne < 2) wrong.Add("Reports:LookUpsOfOne must be at least 2.");
        if (options.SecondLooksADay is < 0 or > 200) wrong.Add("Reports:SecondLooksADay must be 0 to 200.");
        if (options.PlantedInHundred is < 0 or > 50) wrong.Add("Reports:PlantedInHundred must be 0 to 50.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
