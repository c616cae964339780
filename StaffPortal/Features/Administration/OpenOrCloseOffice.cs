using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>Closes an office or reopens it: nobody signs in at a closed one, and no traveller is sent there. Cases under way are still finished.</summary>
public sealed class OpenOrCloseOffice(AdministrationBooks administration)
{
    /// <summary>Does it; an office that stands so already is simply shown.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="code">Which office.</param>
    /// <param name="isOpen">Whether it is to be open.</param>
    /// <param name="revision">Of the office on the screen.</param>
    /// <param name="officer">Who asks. Administrators work for all offices, so that he may close the one he belongs to.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public Task<AdministrationResult<OfficeView>> RunAsync(Guid requestId, string code, bool isOpen, int revision, OfficerSession officer, CancellationToken cancellationToken) =>
        administration.ChangeAsync(requestId, Offices.Subject(code), officer, async open =>
        {
            if (await open.Offices.SingleOrDefaultAsync(o => o.Code == code, cancellationToken) is not { } row) return AdministrationStep.Refused(AdministrationFault.NoSuchOffice);
            if (row.Enabled == isOpen) return AdministrationStep.Nothing;
            if (row.Revision != revision) return AdministrationStep.Refused(AdministrationFault.ChangedMeanwhile);
            row.Enabled = isOpen;
            row.Revision++;
            return AdministrationStep.Done(new AuditNote(AuditAct.OfficeChanged, Offices.Subject(code), isOpen ? "Reopened" : "Closed"));
        }, open => Offices.ShowAsync(open, code, cancellationToken), cancellationToken);
}
