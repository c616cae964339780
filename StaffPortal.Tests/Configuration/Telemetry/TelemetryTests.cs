using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using StaffPortal.Configuration;
using StaffPortal.Domain.Seals;
using StaffPortal.Features.Desk;
using StaffPortal.Features.Verification;
using StaffPortal.Persistence.Telemetry;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Configuration.Telemetry;

/// <summary>What a collector receives of a whole case, and that nobody can be told from it.</summary>
public sealed class TelemetryTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task WholeCase_ObservedByACollector_ArrivesActByActAndNamesNobody(string engine)
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine, settings: Settings(receiver.Endpoint, "HttpProtobuf", "3600"));
        var (traces, figures) = (portal.Get<TracerProvider>(), portal.Get<MeterProvider>());
        var @case = await CarryThroughAsync(portal);
        traces.ForceFlush();
        figures.ForceFlush();

        var spans = receiver.Spans.Where(span => span.TraceId == @case.ToString("N")).ToList();
        Assert.Equal(
            ["LookedUp Found", "Decided Ask", "PictureTaken None", "Compared Match", "Decided Grant", "Decided Grant", "Issued Issued", "Printed SentToPrinter"],
            spans.Select(span => $"{span.Name} {span.Tags["outcome"]}"));
        Assert.All(spans, span => Assert.Equal(("StaffPortal", "BXZ01", "2", 0), (span.Source, span.Tags["office"], span.Tags["desk"], span.Events)));
        Assert.All(spans, span => Assert.InRange(span.Seconds, 0.0001, 60));
        Assert.Contains(receiver.Spans, span => span is { Name: "Verified" } && span.Tags["outcome"] == "Valid");
        Assert.Equal(Environment.MachineName, receiver.Resource["service.instance.id"]);
        AssertFigures(receiver.Points);
        AssertNobodyIn(receiver.Bodies);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Act_RolledBack_IsNotTold(string engine)
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine, settings: Settings(receiver.Endpoint, "HttpProtobuf", "3600"));
        var traces = portal.Get<TracerProvider>();
        var ready = await new DeskDriver(portal).ReadyAsync();
        // everything is written, and the commit fails
        await Persistence.RawBooks.ExecuteAsOwnerAsync(portal, """
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
            CREATE CONSTRAINT TRIGGER fail AFTER INSERT ON "AuditEntries" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."Act" = 'Issued') EXECUTE FUNCTION fail();
            """);
        Assert.Equal(DeskFault.DatabaseUnavailable, (await new DeskDriver(portal).IssueAsync(ready.Id)).Fault);
        traces.ForceFlush();
        var told = receiver.Spans.Where(span => span.TraceId == ready.Id.ToString("N")).Select(span => span.Name).ToList();
        Assert.Contains("Compared", told);
        Assert.DoesNotContain("Issued", told);
        AssertNobodyIn(receiver.Bodies);
    }

    [Theory]
    [InlineData("", "HttpProtobuf", "30", null)]
    [InlineData("https://collector:4318", "Grpc", "1", null)]
    [InlineData("collector:4318", "HttpProtobuf", "30", "Telemetry:OtlpEndpoint")]
    [InlineData("http://user:secret@collector", "HttpProtobuf", "30", "Telemetry:OtlpEndpoint")]
    [InlineData("http://collector/?key=secret", "HttpProtobuf", "30", "Telemetry:OtlpEndpoint")]
    [InlineData("http://collector", "7", "30", "Telemetry:Protocol")]
    [InlineData("http://collector", "Grpc", "0", "Telemetry:MetricsSeconds")]
    public void Options_Setting_IsTakenOrNamed(string endpoint, string protocol, string seconds, string? fault)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(Settings(endpoint, protocol, seconds));
        using var services = builder.AddTelemetry().Services.BuildServiceProvider();
        Assert.Equal(fault is null && endpoint.Length > 0, services.GetService<TracerProvider>() is not null);
        var failure = Record.Exception(() => services.GetRequiredService<IOptions<TelemetryOptions>>().Value);
        Assert.Equal(fault is null, failure is null);
        Assert.Contains(fault ?? "", failure?.Message ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure?.Message ?? "", StringComparison.Ordinal);
    }

    private static async Task<Guid> CarryThroughAsync(PortalUnderTest portal)
    {
        var desk = new DeskDriver(portal);
        var issued = await desk.IssuedAsync();
        await portal.Get<RecordPrint>().RunAsync(Guid.CreateVersion7(), issued.Id, desk.Officer, Cancelled);
        await using var books = await portal.OpenBooksAsync();
        var seal = SealText.Write((await books.Certificates.SingleAsync(Cancelled)).Seal);
        await portal.Get<VerifyPaper>().RunAsync(Guid.CreateVersion7(), seal, desk.Officer, Cancelled);
        // others at other desks: a name with an interpunct, no record, a register that is silent, a number that is none
        var second = new DeskDriver(portal, 3);
        foreach (var person in DemonstrationPeople.All.Where(person => person.Delay == TimeSpan.Zero)) await second.LookUpAsync(person.Number);
        await second.LookUpAsync(DeskDriver.Ordinary[..17] + "0");
        return issued.Id;
    }

    private static void AssertFigures(IReadOnlyList<ReceivedPoint> points)
    {
        var ours = points.Where(point => point.Meter == PortalTelemetry.Name).ToList();
        Assert.Equal(
            ["staffportal.audit.head", "staffportal.case.duration", "staffportal.certificates.issued", "staffportal.decisions", "staffportal.lookup.duration", "staffportal.lookups", "staffportal.verifications"],
            ours.Select(point => point.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Contains(ours, point => point.Name == "staffportal.certificates.issued" && (point.Tags["mode"], point.Tags["channel"], point.Tags["office"]) == ("Rail", "Window", "BXZ01"));
        Assert.Equal(
            ["Found", "NotFound", "Unavailable"], ours.Where(point => point.Name == "staffportal.lookups").Select(point => point.Tags["outcome"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Contains(ours, point => point.Name == "staffportal.verifications" && point.Tags["outcome"] == "Valid");
        Assert.Contains(points, point => point.Name.StartsWith("dotnet.gc", StringComparison.Ordinal));
    }

    private static void AssertNobodyIn(IReadOnlyList<byte[]> bodies)
    {
        Assert.NotEmpty(bodies);
        var canaries = PersonalData.OfDemonstration.Select(Encoding.UTF8.GetBytes)
            .Concat(DemonstrationPeople.All.Select(Portraits.Of).Where(photo => photo is not null).Select(photo => photo!.Value.Slice(photo.Value.Length / 2, 16).ToArray())).ToList();
        foreach (var body in bodies)
            Assert.All(canaries, canary => Assert.Equal(-1, body.AsSpan().IndexOf(canary)));
        Assert.True(canaries.Count > 100);
    }

    private static Dictionary<string, string?> Settings(string endpoint, string protocol, string seconds) => new(StringComparer.Ordinal)
    {
        ["Telemetry:OtlpEndpoint"] = endpoint, ["Telemetry:Protocol"] = protocol, ["Telemetry:MetricsSeconds"] = seconds,
    };
}
