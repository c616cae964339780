using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using StaffPortal.Configuration;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;
using StaffPortal.Registers;
using StaffPortal.Tests.Features.Books;

namespace StaffPortal.Tests.Registers.Http;

/// <summary>The portal's register as its settings make it, with a log that keeps everything and a clock that can be set on.</summary>
internal sealed class AskedRegister : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly CapturedLog _log = new();

    public AskedRegister(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace);
        builder.Configuration.AddInMemoryCollection(settings.Append(("Demo:Enabled", "true")).Select(setting => KeyValuePair.Create($"{setting.Item1}", (string?)setting.Item2)));
        builder.AddRegisters();
        builder.Services.AddOptions<DemoOptions>().BindConfiguration("Demo");
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        _services = builder.Services.BuildServiceProvider();
    }

    /// <summary>Timers run by themselves; what time it is stands still until it is set on.</summary>
    public SettableClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public IReadOnlyCollection<string> Log => _log.Lines;

    public static AskedRegister At(RegisterServer server, params (string Key, string Value)[] settings) =>
        new([("Register:Kind", "Http"), ("Register:Address", server.Address), .. settings]);

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<RegisterAnswer> LookUpAsync(string number, CancellationToken? cancellationToken = null) =>
        Get<ICitizenRegister>().LookUpAsync(CitizenIdNumber.Stored(number), cancellationToken ?? TestContext.Current.CancellationToken);

    /// <summary>What was logged about answers that do not count: the fault alone.</summary>
    public IReadOnlyList<string> Faults => [.. Log.Where(line => line.Contains("no answer that counts", StringComparison.Ordinal)).Select(line => line.Split("counts: ")[1].Split(' ')[0])];

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
