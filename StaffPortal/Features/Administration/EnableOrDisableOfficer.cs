using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>Disables an officer's account or enables it again; what the person did stays under the number.</summary>
public sealed class EnableOrDisableOfficer(AdministrationBooks administration)
{
    /// <summary>Does it; an account that stands so already is simply shown.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="number">Which officer.</param>
    /// <param name="isEnabled">Whether the person may sign in.</param>
    /// <param name="revision">Of the officer on the screen.</param>
    /// <param name="officer">Who asks; he cannot disable himself.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public Task<AdministrationResult<OfficerView>> RunAsync(
        Guid requestId, string number, bool isEnabled, int revision, OfficerSession officer, CancellationToken cancellationToken) =>
        administration.ChangeAsync(requestId, Officers.Subject(number), officer, async open =>
        {
            if (await open.Officers.SingleOrDefaultAsync(o => o.Number == number, cancellationToken) is not { } row) return AdministrationStep.Refused(AdministrationFault.NoSuchOfficer);
            if (row.Enabled == isEnabled) return AdministrationStep.Nothing;
            if (row.Revision != revision) return AdministrationStep.Refused(AdministrationFault.ChangedMeanwhile);
            if (!isEnabled && number == officer.OfficerNumber) return AdministrationStep.Refused(AdministrationFault.OwnAccount);
            row.Enabled = isEnabled;
            row.Revision++;
            return AdministrationStep.Done(new AuditNote(AuditAct.OfficerChanged, Officers.Subject(number), isEnabled ? "Enabled" : "Disabled"));
        }, open => Officers.ShowAsync(open, number, cancellationToken), cancellationToken);
}
