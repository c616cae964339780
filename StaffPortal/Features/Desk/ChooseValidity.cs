using System.Globalization;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Writes the days of validity that the officer chose for a flight (R-AW-05).</summary>
public sealed class ChooseValidity(DeskBooks desk, EditionsInForce editions)
{
    /// <summary>The days that may be chosen, shortest first.</summary>
    public static IEnumerable<int> Offered(PolicyEdition edition) =>
        Enumerable.Range(edition.AviationShortestDays, edition.AviationLongestDays - edition.AviationShortestDays + 1);

    /// <summary>Writes them; days that are not offered are refused, and the detail names those that are.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, int days, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, async (opened, cancelled) =>
        {
            if (opened.Row.Mode is not TravelMode.Aviation) return CaseStep.Refused(opened, DeskFault.ModeNotOffered);
            var edition = await editions.AtAsync(opened.Books, opened.At, cancelled);
            return Offered(edition).Contains(days) ? new CaseStep(opened.Content with { RequestedDays = days }, []) : CaseStep.Refused(opened, DeskFault.ValidityNotOffered, Range(edition));
        }, cancellationToken);

    private static string Range(PolicyEdition edition) =>
        string.Create(CultureInfo.InvariantCulture, $"{edition.AviationShortestDays}–{edition.AviationLongestDays}");
}
