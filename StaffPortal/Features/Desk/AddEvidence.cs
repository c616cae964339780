using StaffPortal.Domain;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>The letter of a unit as it was typed (单位证明信, R-S-05).</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Department">Who signed it.</param>
/// <param name="Date">Of the letter.</param>
/// <param name="SealSeen">Whether the unit's seal was seen on it.</param>
public sealed record LetterTyped(string? Unit, LetterDepartment? Department, DateOnly? Date, bool SealSeen)
{
    /// <summary>The first part that is missing or cannot be: Unit, Department, Date, Seal; null where it is entered in full.</summary>
    /// <param name="today">A letter of tomorrow is none; null where the day is looked at later.</param>
    public string? Missing(DateOnly? today = null) =>
        Unit is not { } unit || unit.Trim().Length is 0 or > LetterContent.LongestUnit || unit.Any(char.IsControl) ? "Unit"
        : Department is null ? "Department"
        : Date is not { } date || date > today ? "Date"
        : SealSeen ? null : "Seal";

    /// <summary>Nothing of the unit: a record would print all of it.</summary>
    public override string ToString() => nameof(LetterTyped);
}

/// <summary>What is noted of a document beside its kind, as it was typed.</summary>
/// <param name="Number">Its number, where it is written down.</param>
/// <param name="Letter">Of the letter of a unit.</param>
public sealed record EvidenceTyped(string? Number = null, LetterTyped? Letter = null)
{
    /// <summary>Nothing of the document: a record would print all of it.</summary>
    public override string ToString() => nameof(EvidenceTyped);
}

/// <summary>Adds a document whose original the officer held in his hand (辅助证件).</summary>
public sealed class AddEvidence(DeskBooks desk)
{
    private static readonly LetterTyped s_nothing = new(null, null, null, SealSeen: false);

    /// <summary>Adds it; one of the same kind takes the place of the earlier one. The letter of a unit is entered in full.</summary>
    public Task<DeskResult> RunAsync(
        Guid requestId, Guid caseId, EvidenceSeen evidence, OfficerSession officer, CancellationToken cancellationToken, EvidenceTyped? typed = null) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) =>
        {
            var number = typed?.Number?.Trim() ?? "";
            if (number.Length > EvidenceContent.LongestNumber || number.Any(char.IsControl)) return Task.FromResult(CaseStep.Refused(opened, DeskFault.MalformedDocumentNumber));
            var letter = evidence.Kind is EvidenceKind.UnitLetter ? typed?.Letter : null;
            if (evidence.Kind is EvidenceKind.UnitLetter && (letter ?? s_nothing).Missing(ShanghaiTime.Day(opened.At)) is { } missing) return Task.FromResult(CaseStep.Refused(opened, DeskFault.LetterIncomplete, missing));
            EvidenceSeen[] seen = [.. opened.Content.Evidence.Where(other => other.Kind != evidence.Kind), evidence];
            var noted = new EvidenceContent(
                evidence.Kind, number is "" ? null : number, letter is null ? null : new LetterContent(letter.Unit!.Trim(), letter.Department!.Value, letter.Date!.Value), PictureOf(opened.Content, evidence.Kind));
            return Task.FromResult(new CaseStep(opened.Content with { Evidence = seen, Documents = With(opened.Content, noted) }, [Note(opened, evidence, "Seen")]));
        }, cancellationToken);

    // only what says more than its kind is kept
    private static EvidenceContent[]? With(CaseContent content, EvidenceContent noted)
    {
        var others = (content.Documents ?? []).Where(other => other.Kind != noted.Kind);
        EvidenceContent[] all = noted is { Number: null, Letter: null, PictureAt: null } ? [.. others] : [.. others, noted];
        return all.Length == 0 ? null : all;
    }

    private static DateTimeOffset? PictureOf(CaseContent content, EvidenceKind kind) => content.Documents?.FirstOrDefault(document => document.Kind == kind)?.PictureAt;

    /// <summary>The trail's note of a document: which kind, never its number.</summary>
    internal static AuditNote Note(OpenedCase opened, EvidenceSeen evidence, string outcome) => new(
        AuditAct.EvidenceSeen, AuditNote.Case(opened.Row.Id), outcome,
        Detail: new Dictionary<string, string>(StringComparer.Ordinal) { ["kind"] = evidence.Kind.ToString(), ["photo"] = evidence.HasPhoto ? "yes" : "no" });
}
