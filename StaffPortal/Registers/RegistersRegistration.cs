using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Registers.Http;

namespace StaffPortal.Registers;

/// <summary>Registers the citizen register.</summary>
public static class RegistersRegistration
{
    /// <summary>The adapter that <see cref="RegisterOptions.Kind"/> names, watched, and its health check.</summary>
    public static WebApplicationBuilder AddRegisters(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RegisterOptions>().BindConfiguration(RegisterOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<RegisterOptions>, RegisterOptionsValidator>();
        builder.Services.AddSingleton<RegisterWatch>().AddSingleton<DemonstrationRegister>().AddSingleton<HttpCitizenRegister>();
        builder.Services.AddSingleton<ICitizenRegister>(provider => new WatchedRegister(Adapter(provider), provider.GetRequiredService<RegisterWatch>()));
        builder.Services.AddHealthChecks().AddCheck<RegisterHealth>("register", HealthStatus.Degraded, tags: ["register"]);
        return builder;
    }

    private static ICitizenRegister Adapter(IServiceProvider provider) => provider.GetRequiredService<IOptions<RegisterOptions>>().Value.Kind switch
    {
        RegisterKind.Demonstration => provider.GetRequiredService<DemonstrationRegister>(),
        RegisterKind.Http => provider.GetRequiredService<HttpCitizenRegister>(),
        var other => throw new InvalidOperationException($"There is no register of the kind {other}."),
    };
}
