using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>Children without a number go by name, birth date and document (R-S-01), on real books.</summary>
public sealed class ChildWithoutNumberTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Child_FromNameToReview_NamesItWithoutANumber(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var opened = (await family.OpenChildAsync(FamilyDriver.Child)).Case!;
        Assert.Null(opened.Number);
        Assert.Equal(("许小满", Sex.Female, 3), (opened.Holder!.Name, opened.Holder.Sex, opened.Holder.AgeYears));
        Assert.Equal([ReasonCode.GuardianMissing, ReasonCode.NotInRegister, ReasonCode.ChildWithoutCard], opened.Decision.Findings.Select(finding => finding.Code));
        await family.LookUpGuardianAsync(opened.Id);
        await family.PictureOfGuardianAsync(opened.Id);
        Assert.Equal(Verdict.Review, (await family.CompareGuardianAsync(opened.Id)).Case!.Decision.Verdict);
        Assert.Equal(DeskFault.HolderMissing, (await family.ParkAsync(opened.Id)).Fault);
        var entered = await portal.Get<EnterHolder>().RunAsync(Guid.CreateVersion7(), opened.Id, new HolderTyped("另一个名字", "01", "北京市示范区样例胡同 5 号"), desk.Officer, Cancelled);
        Assert.Equal(("许小满", true), (entered.Case!.Holder!.Name, entered.Case.NamesHolder));
        // without a register's photo there is nothing to print yet
        Assert.Equal(DeskFault.PortraitMissing, (await family.ParkAsync(opened.Id)).Fault);
        await desk.LivePictureAsync(opened.Id);
        Assert.Null((await family.ParkAsync(opened.Id)).Fault);
        Assert.Equal(["许*满"], (await portal.Get<ListUnfinishedCases>().RunAsync(20, desk.Officer, Cancelled))!.Select(row => row.MaskedName));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Child_SameNameAndBirthDate_IsFoundAgainInTheLedgerAndNobodysNumber(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var family = new FamilyDriver(portal, new DeskDriver(portal));
        await family.OpenChildAsync(FamilyDriver.Child);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await family.OpenChildAsync(FamilyDriver.Child with { Name = " 许小满 ", Document = EvidenceKind.BirthCertificate });
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await family.OpenChildAsync(FamilyDriver.Child with { BirthDate = new DateOnly(2023, 5, 5) });
        await using var books = await portal.OpenBooksAsync();
        var lookups = await books.Cases.OrderBy(row => row.OpenedAt).ThenBy(row => row.Id).Select(row => row.TravellerLookup).ToListAsync(Cancelled);
        Assert.Equal(lookups[0], lookups[1]);
        Assert.NotEqual(lookups[0], lookups[2]);
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "PostgreSql", "Name" }, { "PostgreSql", "BirthDate" }, { "PostgreSql", "Age" }, { "PostgreSql", "Sex" }, { "PostgreSql", "Document" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task Child_NotEnteredInFull_IsToldWhichPartAndNothingIsOpened(string engine, string part)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var typed = part switch
        {
            "Name" => FamilyDriver.Child with { Name = "  " },
            "BirthDate" => FamilyDriver.Child with { BirthDate = new DateOnly(2026, 11, 21) },
            // sixteen years old on this very day
            "Age" => FamilyDriver.Child with { BirthDate = new DateOnly(2010, 11, 20) },
            "Sex" => FamilyDriver.Child with { Sex = null },
            _ => FamilyDriver.Child with { Document = EvidenceKind.Passport },
        };
        var refused = await new FamilyDriver(portal, new DeskDriver(portal)).OpenChildAsync(typed);
        Assert.Equal((DeskFault.MalformedChild, part), (refused.Fault, refused.Detail));
        await using var books = await portal.OpenBooksAsync();
        Assert.Empty(await books.Cases.ToListAsync(Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Child_SameRequestTwice_IsOneCase(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var family = new FamilyDriver(portal, new DeskDriver(portal));
        var request = Guid.CreateVersion7();
        var first = await family.OpenChildAsync(FamilyDriver.Child, requestId: request);
        Assert.Equal(first.Case!.Id, (await family.OpenChildAsync(FamilyDriver.Child, requestId: request)).Case!.Id);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Child_NoticeOfIt_NamesItWithoutANumber(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var opened = (await new FamilyDriver(portal, desk).OpenChildAsync(FamilyDriver.Child)).Case!;
        Assert.Equal("许*满", (await portal.Get<CaseNotice>().RunAsync(opened.Id, desk.Officer, Cancelled))!.Person);
    }
}
