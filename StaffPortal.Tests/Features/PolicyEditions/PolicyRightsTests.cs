using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Every use case of the rules, asked for by somebody who is no supervisor.</summary>
public sealed class PolicyRightsTests(PostgresCluster cluster)
{
    public static TheoryData<OfficerRole> OtherRoles => new(Enum.GetValues<OfficerRole>().Where(role => role is not OfficerRole.Supervisor));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(OtherRoles))]
    public async Task EveryUseCase_ByAnotherRole_IsRefusedAndEnteredInTheTrail(OfficerRole role)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var supervisor = new PolicyDriver(portal);
        var draft = await supervisor.ProposedAsync();
        var who = supervisor.By(new OfficerSession("100001", "王建国", role, "BXZ01", "", role is OfficerRole.Officer ? 2 : 0));
        var subject = $"policy-draft:{draft.Id:N}";
        (string Subject, PolicyFault? Fault)[] refused =
        [
            ("policy", (await portal.Get<ReadPolicy>().RunAsync(who.Session, Cancelled)).Fault),
            // what was typed as a name does not enter the trail
            ("policy", (await who.MakeAsync("11010519491231002X")).Fault),
            (subject, (await who.ChangeAsync(draft, nameof(PolicyEdition.ElectronicRailQuota), 6)).Fault), (subject, (await who.DropAsync(draft)).Fault),
            (subject, (await who.ProposeAsync(draft)).Fault), (subject, (await who.TakeBackAsync(draft)).Fault),
            (subject, (await who.ApproveAsync(draft)).Fault), (subject, (await who.ReplayAsync(draft)).Fault),
            // what he would have asked is not even read
            ("policy", (await portal.Get<PreviewDecision>().RunAsync(who.Session, () => throw new InvalidOperationException(), Cancelled)).Fault is PreviewFault.NotAllowed ? PolicyFault.NotAllowed : null),
        ];
        Assert.All(refused, act => Assert.Equal(PolicyFault.NotAllowed, act.Fault));
        var denied = await supervisor.TrailAsync(AuditAct.AccessDenied);
        Assert.Equal(refused.Select(act => act.Subject), denied.Select(entry => entry.Object));
        Assert.All(denied, entry => Assert.DoesNotContain("11010519491231002X", entry.Json, StringComparison.Ordinal));
        Assert.Equivalent(draft, await supervisor.DraftAsync(draft.Id), strict: true);
    }

    [Fact]
    public void EveryUseCaseOfTheFolder_IsOneOfThose()
    {
        var cases = typeof(MakeDraft).Assembly.GetTypes().Where(type => type is { IsPublic: true } && type.Namespace == typeof(MakeDraft).Namespace
            && type.GetMethod("RunAsync")?.GetParameters().Any(asked => asked.ParameterType == typeof(OfficerSession)) is true);
        Assert.Equal(
            [
                nameof(ApproveDraft), nameof(ChangeDraft), nameof(DropDraft), nameof(MakeDraft), nameof(PreviewDecision), nameof(ProposeDraft), nameof(ReadPolicy),
                nameof(ReplayDecisions), nameof(TakeBackProposal),
            ],
            cases.Select(type => type.Name).Order(StringComparer.Ordinal));
    }
}
