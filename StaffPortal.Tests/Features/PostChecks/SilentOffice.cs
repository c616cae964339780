using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Alerts;
using StaffPortal.Tests.Features.Books;

namespace StaffPortal.Tests.Features.PostChecks;

/// <summary>An office whose register is silent, and the certificates that it issues all the same.</summary>
internal sealed class SilentOffice(PortalUnderTest portal, ChangedRegister register)
{
    private int _serial;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>From the number to a case that waits for a supervisor, with all that its paper would say.</summary>
    public async Task<CaseView> ReviewedAsync(DemonstrationPerson person, int desk = 2)
    {
        var (wasSilent, driver) = (register.Silent, new DeskDriver(portal, desk));
        register.Silent = true;
        var ready = await driver.ReadyAsync(person.Number);
        await driver.LivePictureAsync(ready.Id);
        await driver.CompareAsync(ready.Id, PhotoComparison.Match);
        await driver.EvidenceAsync(ready.Id);
        var holder = new HolderTyped(person.Record!.Name.Value, person.Record.EthnicGroup.Code, person.Record.HouseholdPlace);
        var entered = await portal.Get<EnterHolder>().RunAsync(Guid.CreateVersion7(), ready.Id, holder, driver.Officer, Cancelled);
        register.Silent = wasSilent;
        Assert.Equal(Verdict.Review, entered.Case!.Decision.Verdict);
        return entered.Case;
    }

    /// <summary>Such a case with its certificate, which waits for the register.</summary>
    public async Task<Guid> IssuedAsync(DemonstrationPerson person, int desk = 2)
    {
        var @case = await ReviewedAsync(person, desk);
        await using var books = portal.OpenAsOwner();
        return await AddCertificateAsync(books, @case.Id, person, portal.Clock.GetUtcNow(), ++_serial);
    }

    /// <summary>The certificate of a case as if a supervisor had approved it, waiting for the register.</summary>
    public static async Task<Guid> AddCertificateAsync(PortalDbContext books, Guid caseId, DemonstrationPerson person, DateTimeOffset at, int serial)
    {
        var id = Guid.CreateVersion7();
        var row = await books.Cases.FindAsync([caseId], Cancelled);
        var content = CaseContent.FromJson(row!.Content);
        var holder = new NamedHolder(
            person.Record!.Name.Value, person.Record.Sex, person.Record.EthnicGroup.Code, content.Born, content.Number, person.Record.HouseholdPlace);
        books.Certificates.Add(new CertificateRow
        {
            Id = id, RequestId = Guid.CreateVersion7(), CaseId = caseId, Number = CertificateNumber.Compose(TravelMode.Rail, OfficeCode.Of("BXZ01"), ShanghaiTime.Day(at), serial).Value, Mode = TravelMode.Rail, Channel = Channel.Window, OfficeCode = "BXZ01",
            DeskNumber = row.DeskNumber, OfficerNumber = "100001", TravellerLookup = row.TravellerLookup, NameLookup = row.TravellerLookup, Holder = HolderContent.Of(content, holder, row.Purpose).ToJson(),
            Portrait = [1], Seal = [1], KeyId = "CNTIA01", Edition = row.Edition, Day = ShanghaiTime.Day(at), IssuedAt = at, ValidFrom = at, ValidUntil = at.AddDays(1),
            State = CertificateState.Issued, RegisterCheckPending = true,
        });
        books.PostChecks.Add(new PostCheckRow { CertificateId = id, OfficeCode = "BXZ01", DeskNumber = row.DeskNumber, Day = ShanghaiTime.Day(at), State = PostCheckState.Waiting, NextTryAt = at });
        await books.SaveChangesAsync(Cancelled);
        return id;
    }
}
