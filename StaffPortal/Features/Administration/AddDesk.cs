using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>Adds the next desk of an office.</summary>
public sealed class AddDesk(AdministrationBooks administration)
{
    /// <summary>Most desks of one office.</summary>
    public const int Most = 99;

    /// <summary>Adds it.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="code">Of which office.</param>
    /// <param name="number">The number that the screen offered; where another administrator added it first, that is told and nothing is added.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public Task<AdministrationResult<OfficeView>> RunAsync(Guid requestId, string code, int number, OfficerSession officer, CancellationToken cancellationToken) =>
        administration.ChangeAsync(requestId, Offices.Subject(code), officer, async open =>
        {
            if (!await open.Offices.AnyAsync(o => o.Code == code, cancellationToken)) return AdministrationStep.Refused(AdministrationFault.NoSuchOffice);
            var last = await open.Desks.Where(d => d.OfficeCode == code).MaxAsync(d => (int?)d.Number, cancellationToken) ?? 0;
            if (last >= Most) return AdministrationStep.Refused(AdministrationFault.DesksUsedUp);
            if (number != last + 1) return AdministrationStep.Refused(AdministrationFault.ChangedMeanwhile);
            open.Desks.Add(new DeskRow { OfficeCode = code, Number = number, Enabled = true });
            return AdministrationStep.Done(new AuditNote(AuditAct.DeskChanged, OpenOrCloseDesk.Subject(code, number), "Added"));
        }, open => Offices.ShowAsync(open, code, cancellationToken), cancellationToken);
}
