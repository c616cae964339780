using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>Changes what an office is called, what it issues for, where and when its window is open, and which office stands above it.</summary>
public sealed class ChangeOffice(AdministrationBooks administration)
{
    /// <summary>Changes it.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="code">Which office.</param>
    /// <param name="fields">All of them, changed or not.</param>
    /// <param name="revision">Of the office that was changed on the screen.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public Task<AdministrationResult<OfficeView>> RunAsync(
        Guid requestId, string code, OfficeFields fields, int revision, OfficerSession officer, CancellationToken cancellationToken)
    {
        var wanted = fields.Trimmed();
        return administration.ChangeAsync(requestId, Offices.Subject(code), officer, async open =>
        {
            if (await open.Offices.SingleOrDefaultAsync(o => o.Code == code, cancellationToken) is not { } row) return AdministrationStep.Refused(AdministrationFault.NoSuchOffice);
            if (row.Revision != revision) return AdministrationStep.Refused(AdministrationFault.ChangedMeanwhile);
            var changed = wanted.Differences(Offices.FieldsOf(row));
            var problems = wanted.Problems().ToList();
            if (changed.Contains(AdministrationField.Mode) && await Offices.IsModeFixedAsync(open, code, cancellationToken)) problems.Add(new(AdministrationFault.ModeInUse, AdministrationField.Mode));
            if (changed.Contains(AdministrationField.Parent) && await Offices.AboveFaultAsync(open, code, wanted.Parent, cancellationToken) is { } fault) problems.Add(new(fault, AdministrationField.Parent));
            if (problems.Count > 0) return AdministrationStep.Refused(problems);
            if (changed.Count == 0) return AdministrationStep.Nothing;
            var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["fields"] = string.Join(' ', changed), ["mode"] = wanted.Mode.ToString() };
            if (changed.Contains(AdministrationField.Parent)) (detail["parent"], detail["parentBefore"]) = (wanted.Parent, row.ParentCode ?? "");
            Offices.Write(row, wanted);
            return AdministrationStep.Done(new AuditNote(AuditAct.OfficeChanged, Offices.Subject(code), "Changed", Detail: detail));
        }, open => Offices.ShowAsync(open, code, cancellationToken), cancellationToken);
    }
}
