using Microsoft.Extensions.Options;

namespace StaffPortal.Configuration;

/// <summary>How spans and metrics travel.</summary>
public enum TelemetryProtocol
{
    /// <summary>OTLP over HTTP in protobuf, usually port 4318.</summary>
    HttpProtobuf,

    /// <summary>OTLP over gRPC, usually port 4317.</summary>
    Grpc,
}

/// <summary>Section <c>Telemetry</c>: where spans and metrics go. Nothing is sent unless an endpoint is named.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Telemetry";

    /// <summary>An OTLP collector, such as <c>http://localhost:4318</c>; empty: nothing is sent.</summary>
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>The collector's protocol.</summary>
    public TelemetryProtocol Protocol { get; set; }

    /// <summary>How often metrics are sent, in seconds, 1 to 3600.</summary>
    public int MetricsSeconds { get; set; } = 30;
}

/// <summary>Says what is wrong, each with its key.</summary>
internal sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        var faults = new ValidateOptionsResultBuilder();
        if (options.OtlpEndpoint.Length > 0 && !IsAddress(options.OtlpEndpoint))
            faults.AddError("must be an address such as http://localhost:4318, without user, query or fragment.", "Telemetry:OtlpEndpoint");
        if (!Enum.IsDefined(options.Protocol)) faults.AddError("must be HttpProtobuf or Grpc.", "Telemetry:Protocol");
        if (options.MetricsSeconds is < 1 or > 3600) faults.AddError("must be between 1 and 3600.", "Telemetry:MetricsSeconds");
        return faults.Build();
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address is { UserInfo: "", Query: "", Fragment: "" };
}
