using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Writes what the guardian is to the child and where he can be reached; both are his to say or not (R-S-02).</summary>
public sealed class DescribeGuardian(DeskBooks desk)
{
    /// <summary>Writes them; an empty telephone number takes the earlier one back.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, GuardianRelation? relation, string? phone, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) =>
        {
            if (opened.Content.Guardian is not { } guardian) return Task.FromResult(CaseStep.Refused(opened, DeskFault.ChangedMeanwhile));
            var reached = (phone ?? "").Trim().Normalize(System.Text.NormalizationForm.FormKC);
            if (!IsPhone(reached)) return Task.FromResult(CaseStep.Refused(opened, DeskFault.MalformedPhone));
            return Task.FromResult(new CaseStep(opened.Content with { Guardian = guardian with { Relation = relation, Phone = reached is "" ? null : reached } }, []));
        }, cancellationToken);

    private static bool IsPhone(string text) =>
        text is "" || (text.Length <= GuardianContent.LongestPhone && text.Count(char.IsAsciiDigit) >= 5 && text.All(character => char.IsAsciiDigit(character) || character is '+' or '-' or ' ' or '(' or ')'));
}
