using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>Adds somebody who may sign in.</summary>
public sealed class AddOfficer(AdministrationBooks administration, OwnNumber ownNumber)
{
    /// <summary>Adds the person, enabled.</summary>
    public Task<AdministrationResult<OfficerView>> RunAsync(Guid requestId, string number, OfficerFields fields, OfficerSession officer, CancellationToken cancellationToken)
    {
        var asked = number.Trim();
        return administration.ChangeAsync(requestId, Officers.Subject(asked), officer, async open =>
        {
            var (name, problems) = await Officers.CheckAsync(open, fields, officeBefore: null, cancellationToken);
            if (!Officers.IsNumber(asked)) problems.Insert(0, new(asked.Length == 0 ? AdministrationFault.Missing : AdministrationFault.NumberShape, AdministrationField.Number));
            else if (await open.Officers.AnyAsync(o => o.Number == asked, cancellationToken)) problems.Insert(0, new(AdministrationFault.NumberTaken, AdministrationField.Number));
            var lookup = ownNumber.LookupOf(fields.Identity, before: null, problems);
            if (problems.Count > 0) return AdministrationStep.Refused(problems);
            open.Officers.Add(new OfficerRow { Number = asked, Name = name, Role = fields.Role, OfficeCode = fields.OfficeCode, IdentityLookup = lookup, Enabled = true });
            var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["role"] = fields.Role.ToString(), ["office"] = fields.OfficeCode };
            if (lookup is not null) detail["fields"] = nameof(AdministrationField.Identity);
            return AdministrationStep.Done(new AuditNote(AuditAct.OfficerChanged, Officers.Subject(asked), "Added", Detail: detail));
        }, open => Officers.ShowAsync(open, asked, cancellationToken), cancellationToken);
    }
}
