using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Identity;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>What a document says of the traveller, as it was typed; an empty text is nothing.</summary>
public sealed record HolderTyped(string? Name, string? EthnicGroup, string? HouseholdPlace)
{
    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(HolderTyped);
}

/// <summary>
/// Copies the traveller's name, ethnic group and household place from a document into a case without a register record (照证件录入), so that a
/// supervisor, and later the paper, can name him. The name is thereby the stated one: a register that answers after all is held against it (R-C-05).
/// </summary>
public sealed class EnterHolder(DeskBooks desk)
{
    /// <summary>Writes them, each as far as it is typed; an empty text takes the earlier one back.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, HolderTyped typed, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) => Task.FromResult(Step(opened, typed)), cancellationToken);

    private static CaseStep Step(OpenedCase opened, HolderTyped typed)
    {
        if (opened.Content.Record is not null) return CaseStep.Refused(opened, DeskFault.ChangedMeanwhile);
        // a child without a number is found again by its name: that one stays
        if (opened.Content.Number is null) typed = typed with { Name = opened.Content.StatedName };
        if (!PersonName.TryParse(typed.Name, out var name, out var fault) && fault is not PersonNameFault.Missing) return CaseStep.Refused(opened, DeskFault.MalformedName, fault.ToString());
        var place = typed.HouseholdPlace?.Trim() ?? "";
        if (place.Length > DocumentDetails.LongestPlace || place.Any(char.IsControl)) return CaseStep.Refused(opened, DeskFault.MalformedPlace);
        var group = EthnicGroup.TryFind(typed.EthnicGroup, out var known) ? known.Code : null;
        var content = opened.Content with { StatedName = name?.Value, Details = new DocumentDetails(group, place is "" ? null : place) };
        return new CaseStep(content, content == opened.Content ? [] : [Note(opened, content)]);
    }

    // which parts there are now, never what they say
    private static AuditNote Note(OpenedCase opened, CaseContent content)
    {
        (string Part, bool Entered)[] parts = [("name", content.StatedName is not null), ("ethnicGroup", content.Details?.EthnicGroup is not null), ("householdPlace", content.Details?.HouseholdPlace is not null)];
        return new AuditNote(
            AuditAct.HolderEntered, AuditNote.Case(opened.Row.Id), content.NamesHolder ? "Complete" : "Incomplete",
            Detail: new Dictionary<string, string>(StringComparer.Ordinal) { ["parts"] = string.Join(' ', parts.Where(part => part.Entered).Select(part => part.Part)) });
    }
}
