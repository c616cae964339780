using Microsoft.Extensions.Options;
using StaffPortal.Sealing;
using StaffPortal.Security;

namespace StaffPortal.Configuration;

/// <summary>Where settings come from, and what is wrong with them.</summary>
public static class PortalConfiguration
{
    /// <summary>Starts the application from its own folder, whose appsettings.json is the one at the root of the repository.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    /// <summary>Options with their validators, the clock, and what is made of keys.</summary>
    public static WebApplicationBuilder AddPortalConfiguration(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<KeysOptions>().BindConfiguration("Keys").ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<KeysOptions>, KeysOptionsValidator>();
        builder.Services.AddOptions<ProxyOptions>().BindConfiguration("Proxy").ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ProxyOptions>, ProxyOptionsValidator>();
        builder.Services.AddOptions<AuditOptions>().BindConfiguration(AuditOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<AuditOptions>, AuditOptionsValidator>();
        builder.Services.AddOptions<ReportOptions>().BindConfiguration(ReportOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ReportOptions>, ReportOptionsValidator>();
        builder.Services.AddOptions<DemoOptions>().BindConfiguration("Demo");
        builder.Services.AddSingleton(TimeProvider.System);
        // below a warning this one tells whole addresses, with whatever somebody put behind the question mark
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Services.AddSingleton(provider => PersonalDataKeyRing.ReadOrMake(provider.GetRequiredService<IOptions<KeysOptions>>().Value.PersonalData));
        builder.Services.AddSingleton<PersonalDataProtector>();
        builder.Services.AddOptions<SealingOptions>().Configure<IOptions<KeysOptions>>((sealing, keys) => sealing.KeyDirectory = keys.Value.Seals);
        return builder;
    }

    /// <summary>Says in one sentence why the portal must not start, and the next step; null where it may.</summary>
    public static string? RefusalToStart(this WebApplicationBuilder builder) => DemoOptions.RefusalToStart(
        builder.Configuration.GetValue<bool>("Demo:Enabled"), builder.Environment.EnvironmentName, builder.Addresses());

    // the server's own section weighs more than the addresses, so both must hold
    private static string Addresses(this WebApplicationBuilder builder) => string.Join(
        ';', builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).Prepend(builder.Configuration["Urls"]));
}
