using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>Changes an officer's name, role or office, and what is kept of his own identity number.</summary>
public sealed class ChangeOfficer(AdministrationBooks administration, OwnNumber ownNumber)
{
    /// <summary>Changes it.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="number">Which officer.</param>
    /// <param name="fields">All of them, changed or not.</param>
    /// <param name="revision">Of the officer that was changed on the screen.</param>
    /// <param name="officer">Who asks; he cannot take his own role away.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public Task<AdministrationResult<OfficerView>> RunAsync(
        Guid requestId, string number, OfficerFields fields, int revision, OfficerSession officer, CancellationToken cancellationToken) =>
        administration.ChangeAsync(requestId, Officers.Subject(number), officer, async open =>
        {
            if (await open.Officers.SingleOrDefaultAsync(o => o.Number == number, cancellationToken) is not { } row) return AdministrationStep.Refused(AdministrationFault.NoSuchOfficer);
            if (row.Revision != revision) return AdministrationStep.Refused(AdministrationFault.ChangedMeanwhile);
            var (name, problems) = await Officers.CheckAsync(open, fields, row.OfficeCode, cancellationToken);
            if (row.Role != fields.Role && number == officer.OfficerNumber) problems.Add(new(AdministrationFault.OwnAccount, AdministrationField.Role));
            var lookup = ownNumber.LookupOf(fields.Identity, row.IdentityLookup, problems);
            if (problems.Count > 0) return AdministrationStep.Refused(problems);
            // the same number again, or nothing where nothing was, is no change
            var wanted = fields with { Name = name, Identity = lookup == row.IdentityLookup ? null : fields.Identity };
            var changed = wanted.Differences(new OfficerFields(row.Name, row.Role, row.OfficeCode));
            if (changed.Count == 0) return AdministrationStep.Nothing;
            var detail = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["fields"] = string.Join(' ', changed), ["role"] = wanted.Role.ToString(), ["roleBefore"] = row.Role.ToString(),
                ["office"] = wanted.OfficeCode, ["officeBefore"] = row.OfficeCode,
            };
            (row.Name, row.Role, row.OfficeCode, row.IdentityLookup) = (wanted.Name, wanted.Role, wanted.OfficeCode, lookup);
            row.Revision++;
            return AdministrationStep.Done(new AuditNote(AuditAct.OfficerChanged, Officers.Subject(number), "Changed", Detail: detail));
        }, open => Officers.ShowAsync(open, number, cancellationToken), cancellationToken);
}
