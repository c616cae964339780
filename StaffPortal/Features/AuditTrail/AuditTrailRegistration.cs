using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Sealing;

namespace StaffPortal.Features.AuditTrail;

/// <summary>Registers what reads, checks and vouches for the trail.</summary>
public static class AuditTrailRegistration
{
    /// <summary>Checkpoints are written by themselves at every node.</summary>
    public static IServiceCollection AddAuditTrail(this IServiceCollection services)
    {
        services.AddSingleton(provider => CheckpointKey.ReadOrMake(provider.GetRequiredService<IOptions<KeysOptions>>().Value.Audit));
        services.AddSingleton<TrailBooks>().AddSingleton<SearchTrail>().AddSingleton<ReadTrailEntry>().AddSingleton<ProveLife>().AddSingleton<TakeProof>();
        services.AddSingleton<WriteCheckpoints>().AddHostedService<CheckpointRounds>();
        services.AddHealthChecks().AddCheck<CheckpointHealth>("audit", tags: ["warning"]);
        return services;
    }
}
