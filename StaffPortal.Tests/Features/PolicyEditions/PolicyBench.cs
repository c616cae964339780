using Bunit;
using Microsoft.Extensions.DependencyInjection;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Draws single parts of the page of the rules with the real words, Chinese unless told otherwise; no books stand behind it.</summary>
internal sealed class PolicyBench : BunitContext
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 4, 30, 0, TimeSpan.Zero);

    public PolicyBench(string culture = "zh-CN")
    {
        System.Globalization.CultureInfo.CurrentUICulture = new System.Globalization.CultureInfo(culture);
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(new StoppedClock());
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    /// <summary>A draft that changes nothing yet, by 100088.</summary>
    public static DraftView Draft { get; } = Of(PolicyEdition.Shipped with { Name = "2026-12" });

    /// <summary>The draft with its quota changed.</summary>
    public static DraftView Changed { get; } = Of(PolicyEdition.Shipped with { Name = "2026-12", ElectronicRailQuota = 6 });

    /// <summary>A replay of the draft as it stands; one thing is changed by the test.</summary>
    public static ReplayView Replay { get; } = new()
    {
        Id = new Guid("01940000-0000-7000-8000-000000000009"), Revision = 4, From = new DateOnly(2026, 10, 22), To = new DateOnly(2026, 11, 20), At = Now, By = "100088",
        Total = 11_472, Changed = 118, VerdictChanged = 116, MoreGranted = 114, FewerGranted = 2, NotReproduced = 0,
        Causes = [new ReplayCause("R-RE-04", ReasonCode.MonthlyQuotaUsed, 116), new ReplayCause("R-RW-03", null, 2)], Listed = [],
    };

    /// <summary>The rules with some drafts beside the shipped edition.</summary>
    public static PolicyView View(params DraftView[] drafts) =>
        new(PolicyEdition.Shipped, [new EditionView(PolicyEdition.Shipped, EditionStanding.InForce, null, null, null)], drafts);

    /// <summary>A screen that shows one of them.</summary>
    public static async Task<PolicyScreen> ScreenAsync(PolicyView view, string? name, string officer = "100088")
    {
        var session = new OfficerSession(officer, "赵志远", OfficerRole.Supervisor, "BXZ01", "北京西站公安制证窗口", 0);
        var screen = new PolicyScreen(_ => Task.FromResult(new PolicyResult<PolicyView>(view)), session, new CountedIds(), () => { });
        await screen.ShowAsync(name);
        return screen;
    }

    /// <summary>A screen that shows a draft.</summary>
    public static Task<PolicyScreen> ScreenAsync(DraftView draft, string officer = "100088") => ScreenAsync(View(draft), draft.Edition.Name, officer);

    private static DraftView Of(PolicyEdition edition) => new()
    {
        Id = new Guid("01940000-0000-7000-8000-000000000001"), Edition = edition, BasedOn = "2022-01", Revision = 4, ChangedBy = "100088", ChangedAt = Now,
        Differences = PolicyEditionCheck.Differences(PolicyEdition.Shipped, edition), Replaces = PolicyEdition.Shipped, Problems = PolicyEditionCheck.Problems(edition),
    };

    /// <summary>Ids that a test can foretell.</summary>
    internal sealed class CountedIds : INewIds
    {
        private int _given;

        public Guid Next() => new(++_given, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
