using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>Adds an office, open and with one desk.</summary>
public sealed class AddOffice(AdministrationBooks administration)
{
    /// <summary>Adds it. Its code is never changed afterwards.</summary>
    public Task<AdministrationResult<OfficeView>> RunAsync(Guid requestId, string code, OfficeFields fields, OfficerSession officer, CancellationToken cancellationToken)
    {
        var (wanted, asked) = (fields.Trimmed(), code.Trim());
        return administration.ChangeAsync(requestId, Offices.Subject(asked), officer, async open =>
        {
            var problems = wanted.Problems().ToList();
            var isCode = OfficeCode.TryParse(asked, out _);
            if (!isCode) problems.Insert(0, new(asked.Length == 0 ? AdministrationFault.Missing : AdministrationFault.CodeShape, AdministrationField.Code));
            else if (await open.Offices.AnyAsync(o => o.Code == asked, cancellationToken)) problems.Insert(0, new(AdministrationFault.CodeTaken, AdministrationField.Code));
            if (await Offices.AboveFaultAsync(open, asked, wanted.Parent, cancellationToken) is { } fault) problems.Add(new(fault, AdministrationField.Parent));
            if (problems.Count > 0) return AdministrationStep.Refused(problems);
            open.Offices.Add(new OfficeRow
            {
                Code = asked, Name = wanted.Name, WindowName = wanted.WindowName, ShortName = wanted.ShortName, Mode = wanted.Mode,
                WindowPlace = wanted.Place, WindowHours = wanted.Hours, ParentCode = wanted.Parent.Length == 0 ? null : wanted.Parent, Enabled = true,
            });
            open.Desks.Add(new DeskRow { OfficeCode = asked, Number = 1, Enabled = true });
            var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["mode"] = wanted.Mode.ToString(), ["desks"] = "1", ["parent"] = wanted.Parent };
            return AdministrationStep.Done(new AuditNote(AuditAct.OfficeChanged, Offices.Subject(asked), "Added", Detail: detail));
        }, open => Offices.ShowAsync(open, asked, cancellationToken), cancellationToken);
    }
}
