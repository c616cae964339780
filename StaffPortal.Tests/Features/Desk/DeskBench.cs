using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Features.Desk;
using StaffPortal.Features.Desk.View;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Tests.Features.Desk;

/// <summary>Draws single parts of the desk with the real words, Chinese unless told otherwise.</summary>
internal sealed class DeskBench : BunitContext
{
    public static readonly DateTimeOffset Now = new(2026, 1, 31, 4, 30, 0, TimeSpan.Zero);

    public DeskBench(string culture = "zh-CN")
    {
        System.Globalization.CultureInfo.CurrentUICulture = new System.Globalization.CultureInfo(culture);
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(new StoppedClock());
        Services.AddSingleton(new OfficeDirectory(new BooksOutOfReach(), NullLogger<OfficeDirectory>.Instance));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    /// <summary>A case that the policy has the verdict on that its findings give.</summary>
    public static CaseView Case(params Finding[] findings) => new()
    {
        Id = new Guid("01940000-0000-7000-8000-000000000001"),
        State = CaseState.Open,
        Mode = TravelMode.Rail,
        Purpose = LookUpPurpose.NotCarried,
        Number = "110000199003070014",
        Register = RegisterOutcome.Found,
        Person = new PersonView("周明远", Sex.Male, EthnicGroup.Of("01"), new DateOnly(1990, 3, 7), 35, 10, "北京市示范区样例街道 12 号", CardStatus.Issued, null, null),
        RegisterPhotoTakenOn = new DateOnly(2019, 6, 1),
        Comparison = PhotoComparison.NotDone,
        Points = new Dictionary<ComparisonPoint, PointMark>(),
        Evidence = [],
        Decision = new Decision(Decision.VerdictOf(findings), findings, "2022-01", Validity.Starting(Now, TimeSpan.FromHours(24))),
        Ledger = new LedgerView(0, 3, 0, 0, [], 0),
        SavedAt = Now,
    };

    /// <summary>A finding of an effect, whatever its rule.</summary>
    public static Finding Finding(ReasonCode code, Effect effect, NextStep next = NextStep.None) => new(code, effect, "R-C-07", next);

    /// <summary>A desk that shows a case, a fault, or both.</summary>
    public static DeskScreen Screen(CaseView? view = null, DeskFault? fault = null, string? detail = null, Action? changed = null)
    {
        var screen = new DeskScreen(
            new OfficerSession("100001", "王建国", OfficerRole.Officer, "BXZ01", "北京西站公安制证窗口", 2), new CountedIds(), changed ?? (() => { }), CancellationToken.None);
        screen.Open(new DeskResult(view, fault, detail));
        return screen;
    }

    /// <summary>Ids that a test can foretell.</summary>
    internal sealed class CountedIds : INewIds
    {
        private int _given;

        public Guid Next() => new(++_given, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
    }

    // no database stands behind a bench: what is drawn must do without
    private sealed class BooksOutOfReach : IDbContextFactory<PortalDbContext>
    {
        public PortalDbContext CreateDbContext() => throw new TimeoutException("A bench has no books.");
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
