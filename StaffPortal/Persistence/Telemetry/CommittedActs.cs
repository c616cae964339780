using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Persistence.Telemetry;

/// <summary>
/// Turns every act that was committed into its span and its figures. It reads what the transaction entered in the trail, so that no use case
/// needs to count, nothing is counted that was rolled back, and nothing can be told that the trail may not hold.
/// </summary>
internal sealed class CommittedActs(TimeProvider clock) : DbTransactionInterceptor
{
    /// <inheritdoc/>
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(eventData.Context);

    /// <inheritdoc/>
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData.Context);
        return Task.CompletedTask;
    }

    private void Tell(DbContext? context)
    {
        if (!PortalTelemetry.IsObserved || context is not PortalDbContext { ChangeTracker: var tracked }) return;
        var elapsed = ActClock.Elapsed;
        foreach (var entry in tracked.Entries<AuditEntryRow>().Select(entry => entry.Entity).OrderBy(entry => entry.Seq))
        {
            var act = Act.Of(entry, tracked);
            Trace(act, elapsed);
            Count(act, elapsed);
            PortalTelemetry.MoveHead(entry.Seq);
        }
    }

    // all acts of a case are one trace, whose id is the case's: whichever desk or node they were done at
    private void Trace(Act act, TimeSpan elapsed)
    {
        var ends = clock.GetUtcNow();
        var parent = new ActivityContext(ActivityTraceId.CreateFromString(act.Trace.ToString("N").AsSpan()), default, ActivityTraceFlags.Recorded);
        using var span = PortalTelemetry.Source.StartActivity(
            act.Entry.Act.ToString(), ActivityKind.Internal, parent,
            [new(PortalTelemetry.Outcome, act.Outcome), new(PortalTelemetry.Office, act.Office), new(PortalTelemetry.Desk, act.Desk)], startTime: ends - elapsed);
        span?.SetEndTime(ends.UtcDateTime);
    }

    private static void Count(Act act, TimeSpan elapsed)
    {
        switch (act.Entry.Act)
        {
            case AuditAct.LookedUp:
                PortalTelemetry.Lookups.Add(1, new KeyValuePair<string, object?>(PortalTelemetry.Outcome, act.Outcome));
                PortalTelemetry.LookupDuration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>(PortalTelemetry.Outcome, act.Outcome));
                break;
            case AuditAct.Decided:
                PortalTelemetry.Decisions.Add(1, new KeyValuePair<string, object?>(PortalTelemetry.Verdict, act.Outcome));
                break;
            case AuditAct.Issued when act.Certificate is { } certificate:
                CountIssued(certificate, act.Case);
                break;
            case AuditAct.Verified:
                PortalTelemetry.Verifications.Add(1, new KeyValuePair<string, object?>(PortalTelemetry.Outcome, act.Outcome));
                break;
        }
    }

    private static void CountIssued(CertificateRow certificate, CaseRow? @case)
    {
        var mode = new KeyValuePair<string, object?>(PortalTelemetry.Mode, certificate.Mode.ToString());
        PortalTelemetry.Issued.Add(1, mode, new(PortalTelemetry.Channel, certificate.Channel.ToString()), new(PortalTelemetry.Office, certificate.OfficeCode));
        // the instant of issue is cut to the second, that of the look-up is not
        if (@case is not null) PortalTelemetry.CaseDuration.Record(Math.Max(0, (certificate.IssuedAt - @case.OpenedAt).TotalSeconds), mode);
    }

    /// <summary>An entry of the trail, with the rows of the same transaction that it is about.</summary>
    private sealed record Act(AuditEntryRow Entry, string Outcome, string Office, string Desk, CertificateRow? Certificate, CaseRow? Case, Guid Trace)
    {
        public static Act Of(AuditEntryRow entry, ChangeTracker tracked)
        {
            using var json = JsonDocument.Parse(entry.Json);
            string Member(string name) => json.RootElement.GetProperty(name).GetString()!;
            var id = Guid.TryParseExact(entry.Object[(entry.Object.IndexOf(':', StringComparison.Ordinal) + 1)..], "N", out var own) ? own : Guid.Empty;
            var certificate = tracked.Entries<CertificateRow>().FirstOrDefault(row => row.Entity.Id == id)?.Entity;
            var caseId = certificate?.CaseId ?? (entry.Object.StartsWith("certificate:", StringComparison.Ordinal) ? tracked.Entries<HandledRequestRow>().FirstOrDefault()?.Entity.ObjectId : null);
            var @case = tracked.Entries<CaseRow>().FirstOrDefault(row => row.Entity.Id == (caseId ?? id))?.Entity;
            var trace = caseId ?? (id == Guid.Empty ? Guid.CreateVersion7() : id);
            return new Act(entry, Member("outcome"), Member("office"), Member("desk"), certificate, @case, trace);
        }
    }
}
