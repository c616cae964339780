using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Identity;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>What of an officer can be changed; the number cannot, because the trail knows people by it.</summary>
/// <param name="Name">Personal data: screen only.</param>
/// <param name="Role">One role a person.</param>
/// <param name="OfficeCode">Where the person works.</param>
/// <param name="Identity">本人公民身份号码 as typed, of which only a look-up value is kept: null leaves that as it is, empty clears it. What is read never holds it.</param>
public sealed record OfficerFields(string Name, OfficerRole Role, string OfficeCode, string? Identity = null)
{
    /// <summary>The fields that differ.</summary>
    public IReadOnlyList<AdministrationField> Differences(OfficerFields other) =>
    [
        .. Name == other.Name ? Array.Empty<AdministrationField>() : [AdministrationField.Name],
        .. Role == other.Role ? Array.Empty<AdministrationField>() : [AdministrationField.Role],
        .. OfficeCode == other.OfficeCode ? Array.Empty<AdministrationField>() : [AdministrationField.Office],
        .. Identity is null ? Array.Empty<AdministrationField>() : [AdministrationField.Identity],
    ];

    /// <summary>These fields where they were changed against <paramref name="before"/>, those of <paramref name="now"/> where not.</summary>
    public OfficerFields Over(OfficerFields before, OfficerFields now) => new(
        Name == before.Name ? now.Name : Name, Role == before.Role ? now.Role : Role, OfficeCode == before.OfficeCode ? now.OfficeCode : OfficeCode, Identity);

    /// <summary>Nobody's name: a text made by accident names nobody.</summary>
    public override string ToString() => $"{Role} {OfficeCode}";
}

/// <summary>One officer as he stands in the books.</summary>
/// <param name="Number">警号.</param>
/// <param name="Fields">What can be changed.</param>
/// <param name="OfficeName">简称 of the office.</param>
/// <param name="Enabled">Whether the person may sign in.</param>
/// <param name="Revision">What a change must name.</param>
/// <param name="IdentityKnown">Whether a look-up value of his own identity number is kept.</param>
public sealed record OfficerView(string Number, OfficerFields Fields, string OfficeName, bool Enabled, int Revision, bool IdentityKnown);

/// <summary>How officers are read, named and checked.</summary>
internal static class Officers
{
    /// <summary>Most digits of a number.</summary>
    public const int LongestNumber = 20;

    /// <summary>How an officer stands in the trail; what was typed in place of a number does not enter it.</summary>
    public static string Subject(string number) => IsNumber(number) ? $"officer:{number}" : "officers";

    public static bool IsNumber(string text) => text.Length is > 0 and <= LongestNumber && text.All(char.IsAsciiDigit);

    public static async Task<OfficerView?> ShowAsync(PortalDbContext open, string number, CancellationToken cancellationToken)
    {
        var found = await (
            from officer in open.Officers.AsNoTracking()
            join office in open.Offices on officer.OfficeCode equals office.Code
            where officer.Number == number
            select new { Row = officer, office.ShortName }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : Of(found.Row, found.ShortName);
    }

    public static OfficerView Of(Persistence.Rows.OfficerRow row, string officeName) =>
        new(row.Number, new OfficerFields(row.Name, row.Role, row.OfficeCode), officeName, row.Enabled, row.Revision, row.IdentityLookup is not null);

    /// <summary>All that is wrong with what was typed, and the name as it is stored where it can be one.</summary>
    /// <param name="open">The books.</param>
    /// <param name="fields">What was typed.</param>
    /// <param name="officeBefore">Where the officer works now: that office may be closed.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public static async Task<(string Name, List<AdministrationProblem> Problems)> CheckAsync(
        PortalDbContext open, OfficerFields fields, string? officeBefore, CancellationToken cancellationToken)
    {
        List<AdministrationProblem> problems = [];
        if (!PersonName.TryParse(fields.Name, out var name, out var fault)) problems.Add(new(FaultOf(fault), AdministrationField.Name));
        var office = await open.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Code == fields.OfficeCode, cancellationToken);
        if (office is null) problems.Add(new(AdministrationFault.NoSuchOffice, AdministrationField.Office));
        else if (!office.Enabled && office.Code != officeBefore) problems.Add(new(AdministrationFault.OfficeClosed, AdministrationField.Office));
        return (name?.Value ?? "", problems);
    }

    private static AdministrationFault FaultOf(PersonNameFault fault) => fault switch
    {
        PersonNameFault.Missing => AdministrationFault.Missing,
        PersonNameFault.Length => AdministrationFault.TooLong,
        PersonNameFault.Characters => AdministrationFault.Characters,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault of a name without one of a field."),
    };
}
