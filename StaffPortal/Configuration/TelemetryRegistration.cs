using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using StaffPortal.Persistence.Telemetry;

namespace StaffPortal.Configuration;

/// <summary>Sends spans and metrics to a collector, where one is named.</summary>
/// <remarks>
/// Spans are the portal's own only. Those of the framework would carry addresses, and those of the database statements; their metrics are counts by route
/// template and status, and are sent. Log lines are not sent: they go to the standard output.
/// </remarks>
public static class TelemetryRegistration
{
    private static readonly string[] s_frameworkMeters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components.Server.Circuits", "System.Runtime"];

    /// <summary>Registers it.</summary>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>();
        var telemetry = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        // a wrong setting is told by the validator at the start
        if (telemetry.OtlpEndpoint.Length == 0 || new TelemetryOptionsValidator().Validate(null, telemetry).Failed) return builder;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                PortalTelemetry.Name, serviceVersion: ProgramVersion.Text, autoGenerateServiceInstanceId: false, serviceInstanceId: Environment.MachineName))
            .WithTracing(tracing => tracing.SetSampler(new AlwaysOnSampler()).AddSource(PortalTelemetry.Name).AddOtlpExporter(exporter => Address(exporter, telemetry, "/v1/traces")))
            .WithMetrics(metrics => metrics.AddMeter([PortalTelemetry.Name, .. s_frameworkMeters]).AddOtlpExporter((exporter, reader) =>
            {
                Address(exporter, telemetry, "/v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = telemetry.MetricsSeconds * 1_000;
            }));
        return builder;
    }

    // over HTTP each signal has a path of its own, which the exporter leaves to whoever names an address in code
    private static void Address(OtlpExporterOptions exporter, TelemetryOptions telemetry, string path)
    {
        var http = telemetry.Protocol is TelemetryProtocol.HttpProtobuf;
        exporter.Protocol = http ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = new Uri(telemetry.OtlpEndpoint.TrimEnd('/') + (http ? path : ""));
    }
}
