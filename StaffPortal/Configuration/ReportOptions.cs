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

    /// <summary>Days whose lines every node keeps in memory, about 100 bytes a case; 60 to 3,660. Earlier periods are had as CSV.</summary>
    public int DaysInMemory { get; set; } = 800;

    /// <summary>First hour of the night, 0–23, in Shanghai.</summary>
    public int NightFrom { get; set; } = 23;

    /// <summary>First hour after the night, 0–23.</summary>
    public int NightUntil { get; set; } = 5;

    /// <summary>Look-ups of one person in the period, by at least two officers, from which on he is listed; at least 2.</summary>
    public int LookUpsOfOne { get; set; } = 3;

    /// <summary>From where on something is worth a look.</summary>
    public AnomalyOptions Anomalies { get; set; } = new();

    /// <summary>Pairs of photos that are drawn for a second look, an office and day; 0 to 200, 0 draws none.</summary>
    public int SecondLooksADay { get; set; } = 20;

    /// <summary>Pairs with a known answer that are set among a hundred drawn ones; 0 to 50.</summary>
    public int PlantedInHundred { get; set; } = 10;

    /// <summary>Where the files lie.</summary>
    public string FolderOf(KeysOptions keys) => string.IsNullOrWhiteSpace(Folder) ? Path.Combine(keys.Directory, "report-files") : Folder;
}

/// <summary>Section <c>Reports:Anomalies</c>: from where on something is worth a look. The defaults are this project's own; a station sets what fits it.</summary>
public sealed class AnomalyOptions
{
    /// <summary>An officer with fewer cases in the period is not compared with his office.</summary>
    public int LeastCases { get; set; } = 30;

    /// <summary>Fewer reprints, voids or mismatches of an officer in the period are no pattern.</summary>
    public int LeastEvents { get; set; } = 3;

    /// <summary>How many times the rate of the others at his office is far; above 1.</summary>
    public double Factor { get; set; } = 3;

    /// <summary>How many times quicker or slower than the others is far; above 1.</summary>
    public double SpeedFactor { get; set; } = 2;

    /// <summary>One traveller at two offices within so many hours; 1 to 48.</summary>
    public int OfficesWithinHours { get; set; } = 6;

    /// <summary>An approval sooner after the proposal than this, in milliseconds; 0 to 60,000.</summary>
    public int ApprovalUnderMilliseconds { get; set; } = 3000;

    /// <summary>Share of an officer's approved cases that one person approved, in percent; 50 to 100.</summary>
    public int SamePairPercent { get; set; } = 80;

    /// <summary>Approved cases of an officer from which on that share tells something.</summary>
    public int SamePairLeast { get; set; } = 20;
}

/// <summary>Says what is wrong, with its key.</summary>
internal sealed class ReportOptionsValidator : IValidateOptions<ReportOptions>
{
    public ValidateOptionsResult Validate(string? name, ReportOptions options)
    {
        List<string> wrong = [];
        if (options.KeepExportsDays is < 1 or > 366) wrong.Add("Reports:KeepExportsDays must be 1 to 366.");
        if (options.DaysInMemory is < 60 or > 3660) wrong.Add("Reports:DaysInMemory must be 60 to 3660.");
        if (options.NightFrom is < 0 or > 23) wrong.Add("Reports:NightFrom must be an hour, 0 to 23.");
        if (options.NightUntil is < 0 or > 23) wrong.Add("Reports:NightUntil must be an hour, 0 to 23.");
        if (options.LookUpsOfOne < 2) wrong.Add("Reports:LookUpsOfOne must be at least 2.");
        var anomalies = options.Anomalies;
        if (anomalies.LeastCases < 1 || anomalies.LeastEvents < 1 || anomalies.SamePairLeast < 1) wrong.Add("Reports:Anomalies:LeastCases, LeastEvents and SamePairLeast must be at least 1.");
        if (!(anomalies.Factor > 1) || !(anomalies.SpeedFactor > 1)) wrong.Add("Reports:Anomalies:Factor and SpeedFactor must be above 1.");
        if (anomalies.OfficesWithinHours is < 1 or > 48) wrong.Add("Reports:Anomalies:OfficesWithinHours must be 1 to 48.");
        if (anomalies.ApprovalUnderMilliseconds is < 0 or > 60_000) wrong.Add("Reports:Anomalies:ApprovalUnderMilliseconds must be 0 to 60000.");
        if (anomalies.SamePairPercent is < 50 or > 100) wrong.Add("Reports:Anomalies:SamePairPercent must be 50 to 100.");
        if (options.SecondLooksADay is < 0 or > 200) wrong.Add("Reports:SecondLooksADay must be 0 to 200.");
        if (options.PlantedInHundred is < 0 or > 50) wrong.Add("Reports:PlantedInHundred must be 0 to 50.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
