using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>A child without a number as its document names it, as it was typed.</summary>
public sealed record ChildTyped(string? Name, DateOnly? BirthDate, Sex? Sex, EvidenceKind? Document)
{
    /// <summary>Nothing of the child: a record would print all of it.</summary>
    public override string ToString() => nameof(ChildTyped);
}

/// <summary>
/// Opens the case of a child that has no number (没有号码的儿童, R-S-01): by name, birth date and the document that says so. The register is asked by numbers
/// alone and so has no record of it.
/// </summary>
public sealed class OpenChildCase(
    DeskBooks desk, IDbContextFactory<PortalDbContext> books, LookUpTraveller lookUp, EditionsInForce editions, PersonalDataProtector protector, TimeProvider clock)
{
    /// <summary>Opens it, as a look-up does; the same request again gives the case that the first one opened.</summary>
    public async Task<DeskResult> RunAsync(
        Guid requestId, ChildTyped typed, TravelMode mode, LookUpPurpose purpose, OfficerSession officer, CancellationToken cancellationToken, Guid? with = null)
    {
        var result = await desk.RunAsync(requestId, null, officer, () => OnceAsync(requestId, typed, (mode, purpose, with), officer, cancellationToken), cancellationToken);
        return result is { Case: null, Fault: null } ? new DeskResult(null, DeskFault.AlreadyDecided) : result;
    }

    private async Task<DeskResult> OnceAsync(
        Guid requestId, ChildTyped typed, (TravelMode Mode, LookUpPurpose Purpose, Guid? With) asked, OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var edition = await editions.AtAsync(open, now, cancellationToken);
        if (Missing(typed, ShanghaiTime.Day(now), edition, out var name) is { } missing) return new DeskResult(null, DeskFault.MalformedChild, missing);
        var office = await open.Offices.SingleAsync(o => o.Code == officer.OfficeCode, cancellationToken);
        if (office.Mode != asked.Mode) return new DeskResult(null, DeskFault.ModeNotOffered);
        if (await desk.FirstResultAsync(open, requestId, officer, cancellationToken) is { } first) return first;
        return await lookUp.OpenAsync(
            open, requestId, protector.OfChild(name!, typed.BirthDate!.Value), Content(typed, name!, asked.Mode), photo: null, asked, officer, cancellationToken);
    }

    private static string? Missing(ChildTyped typed, DateOnly today, PolicyEdition edition, out PersonName? name) =>
        !PersonName.TryParse(typed.Name, out name, out _) ? "Name"
        : typed.BirthDate is not { } born || born > today ? "BirthDate"
        : Age.On(born, today) >= edition.ChildUnder ? "Age"
        : typed.Sex is null ? "Sex"
        : typed.Document is EvidenceKind.HouseholdRegister or EvidenceKind.BirthCertificate ? null : "Document";

    private static CaseContent Content(ChildTyped typed, PersonName name, TravelMode mode) => new()
    {
        Mode = mode, Register = RegisterOutcome.NotFound, StatedName = name.Value, BirthDate = typed.BirthDate, Sex = typed.Sex,
        Evidence = [new EvidenceSeen(typed.Document!.Value, HasPhoto: false)],
    };
}
