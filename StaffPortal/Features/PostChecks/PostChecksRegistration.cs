namespace StaffPortal.Features.PostChecks;

/// <summary>Registers the checks that follow a silent register.</summary>
public static class PostChecksRegistration
{
    /// <summary>They run by themselves at every node.</summary>
    public static IServiceCollection AddPostChecks(this IServiceCollection services) =>
        services.AddSingleton<CheckAfterwards>().AddHostedService<PostCheckRounds>();
}
