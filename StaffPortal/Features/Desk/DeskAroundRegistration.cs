using Microsoft.Extensions.Options;
using StaffPortal.Configuration;

namespace StaffPortal.Features.Desk;

/// <summary>Registers what stands around the desk: the card reader, the train, the traveller's own screen.</summary>
public static class DeskAroundRegistration
{
    /// <summary>They hold nothing between two calls.</summary>
    public static IServiceCollection AddDeskAround(this IServiceCollection services)
    {
        services.AddOptions<ReaderOptions>().BindConfiguration(ReaderOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReaderOptions>, ReaderOptionsValidator>();
        return services.AddSingleton<TakeCard>().AddSingleton<RecordTrain>().AddSingleton<ReadTravellerScreen>();
    }
}
