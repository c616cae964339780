using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>Closes a desk or reopens it: nobody signs in at a closed one. Its open case stays, and another desk can take it over.</summary>
public sealed class OpenOrCloseDesk(AdministrationBooks administration)
{
    /// <summary>Does it; a desk that stands so already is simply shown.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="code">Of which office.</param>
    /// <param name="desk">The desk as it stands on the screen.</param>
    /// <param name="isOpen">Whether it is to be open.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public Task<AdministrationResult<OfficeView>> RunAsync(Guid requestId, string code, DeskView desk, bool isOpen, OfficerSession officer, CancellationToken cancellationToken) =>
        administration.ChangeAsync(requestId, Subject(code, desk.Number), officer, async open =>
        {
            if (await open.Desks.SingleOrDefaultAsync(d => d.OfficeCode == code && d.Number == desk.Number, cancellationToken) is not { } row)
            {
                return AdministrationStep.Refused(AdministrationFault.NoSuchDesk);
            }
            if (row.Enabled == isOpen) return AdministrationStep.Nothing;
            if (row.Revision != desk.Revision) return AdministrationStep.Refused(AdministrationFault.ChangedMeanwhile);
            row.Enabled = isOpen;
            row.Revision++;
            return AdministrationStep.Done(new AuditNote(AuditAct.DeskChanged, Subject(code, desk.Number), isOpen ? "Reopened" : "Closed"));
        }, open => Offices.ShowAsync(open, code, cancellationToken), cancellationToken);

    /// <summary>How a desk stands in the trail.</summary>
    internal static string Subject(string code, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"desk:{code}/{number}");
}
