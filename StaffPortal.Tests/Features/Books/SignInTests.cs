using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features.Account;
using StaffPortal.Security;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>Signing in to the demonstration: at which office, at which desk.</summary>
public sealed class SignInTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [OnEveryEngine("BXZ01", "100001", TravelMode.Rail)]
    [OnEveryEngine("PEKT3", "100021", TravelMode.Aviation)]
    public async Task SignIn_OfficeChosen_IsItsOfficerAndItsMode(string engine, string office, string officer, TravelMode mode)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var session = (await SignInAsync(portal, OfficerRole.Officer, office, 3)).Session!;
        Assert.Equal((officer, office, 3, mode), (session.OfficerNumber, session.OfficeCode, session.DeskNumber, session.OfficeMode));
        Assert.Equal(session, OfficerClaims.Read(OfficerClaims.Write(session, "test")));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task SignIn_AuditorAndAdministrator_HaveNoChoiceOfOffice(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        Assert.Equal("100201", (await SignInAsync(portal, OfficerRole.Auditor, "PEKT3", 1)).Session!.OfficerNumber);
        Assert.Equal("100301", (await SignInAsync(portal, OfficerRole.Administrator, "PEKT3", 1)).Session!.OfficerNumber);
        Assert.Equal("100089", (await SignInAsync(portal, OfficerRole.Supervisor, "PEKT3", 1)).Session!.OfficerNumber);
    }

    [Theory]
    [OnEveryEngine("BXZ01", 9)]
    [OnEveryEngine("XXXXX", 1)]
    public async Task SignIn_NoSuchPlace_IsUnknown(string engine, string office, int desk)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        Assert.Equal(SignInFault.Unknown, (await SignInAsync(portal, OfficerRole.Officer, office, desk)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task SignIn_ClosedDeskOrOffice_IsSaidAndNoLongerOffered(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using (var books = await portal.OpenBooksAsync())
        {
            (await books.Desks.SingleAsync(d => d.OfficeCode == "BXZ01" && d.Number == 2, Cancelled)).Enabled = false;
            (await books.Offices.SingleAsync(o => o.Code == "PEKT3", Cancelled)).Enabled = false;
            await books.SaveChangesAsync(Cancelled);
        }
        Assert.Equal(SignInFault.Closed, (await SignInAsync(portal, OfficerRole.Officer, "BXZ01", 2)).Fault);
        Assert.Equal(SignInFault.Closed, (await SignInAsync(portal, OfficerRole.Officer, "PEKT3", 1)).Fault);
        Assert.NotNull((await SignInAsync(portal, OfficerRole.Officer, "BXZ01", 3)).Session);
        var places = (await portal.Get<ListSignInPlaces>().RunAsync(Cancelled))!;
        Assert.Equal(["BXZ01", "FTZ01"], places.Offices.Select(office => office.Code));
    }

    private static Task<SignInResult> SignInAsync(PortalUnderTest portal, OfficerRole role, string office, int desk) =>
        portal.Get<DemonstrationSignIn>().RunAsync(role, office, desk, Cancelled);
}
