using StaffPortal.Domain.Identity;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Registers.Http;
using static StaffPortal.Tests.EndToEnd.Portal.SilentRegisterDesk;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>R-C-04: the register is silent, and the traveller gets his paper all the same, by his documents and a supervisor.</summary>
public sealed class DegradedTests(PortalWithRegister running) : IClassFixture<PortalWithRegister>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SilentRegister_ByDocumentAndApproval_IsIssuedAndWaitsForItsCheck()
    {
        var person = DemonstrationPeople.All[4];
        await using var officer = await running.OpenTabAsync();
        await using var supervisor = await running.OpenTabAsync();
        await supervisor.GoToApprovalsAsync();
        await officer.SignInAsync();
        running.Register.Behaviour = RegisterBehaviour.ServerError;
        await officer.TypeAsync(person.Number);
        await ExpectSilenceToldAsync(officer);
        await GoOnByDocumentAsync(officer);
        await EnterHolderAsync(officer, person.Record!.Name.Value, person.Record.EthnicGroup.Name, person.Record.HouseholdPlace);
        await officer.ParkAsync();

        await supervisor.ApproveAsync(PersonName.Stored(person.Record.Name.Value).Masked);

        await officer.IssueApprovedAsync();
        Assert.Equal(1L, await running.Portal.AskAsync(
            "SELECT count(*) FROM \"Certificates\" c JOIN \"PostChecks\" p ON p.\"CertificateId\" = c.\"Id\" WHERE c.\"RegisterCheckPending\" AND p.\"State\" = 'Waiting'", Cancelled));
        officer.AssertUntroubled();
        supervisor.AssertUntroubled();
    }
}
