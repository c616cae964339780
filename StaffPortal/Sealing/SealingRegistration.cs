using Microsoft.Extensions.Options;

namespace StaffPortal.Sealing;

/// <summary>Registers keys, signer and verification keys.</summary>
/// <remarks>Singletons: they hold no state of a request and are safe for any number of threads.</remarks>
public static class SealingRegistration
{
    /// <summary>Adds sealing, which wants a <see cref="TimeProvider"/>; a damaged key folder refuses the first use, so resolve <see cref="SealKeyStore"/> at start.</summary>
    public static IServiceCollection AddSealing(this IServiceCollection services)
    {
        services.AddOptions<SealingOptions>().BindConfiguration(SealingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SealingOptions>, SealingOptionsValidator>();
        services.AddSingleton(provider =>
            SealKeyStore.Open(provider.GetRequiredService<IOptions<SealingOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SealSigner>();
        services.AddSingleton<VerificationKeys>();
        return services;
    }
}
