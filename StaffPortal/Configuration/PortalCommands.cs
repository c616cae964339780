using System.Data.Common;
using Microsoft.Extensions.Options;
using StaffPortal.Persistence;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Security;

namespace StaffPortal.Configuration;

/// <summary>What the program does instead of serving, when its first argument says so.</summary>
public static class PortalCommands
{
    /// <summary>Runs the command; null where the arguments name none.</summary>
    public static async Task<int?> RunAsync(WebApplicationBuilder builder, string[] args)
    {
        using var ending = new EndingSignals();
        try
        {
            if (AuditCommands.RunWithoutBooks(args, ending.Token) is { } code) return code;
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{args[0]}: {fault.Message}");
            return 1;
        }
        Func<IServiceProvider, Task>? command = args.FirstOrDefault() switch
        {
            "backup" => services => BackupCommands.BackupAsync(services, args, ending.Token),
            "restore" => services => BackupCommands.RestoreAsync(services, args, ending.Token),
            "audit" => services => AuditCommands.RunAsync(services, args, ending.Token),
            "migrate" => MigrateAsync,
            "demo-data" => LoadDemonstrationAsync,
            "demo-people" => WritePeopleAsync,
            _ => null,
        };
        if (command is null) return null;
        await using var services = builder.AddPortalConfiguration().AddPersistence().Services.BuildServiceProvider();
        try
        {
            await command(services);
            return 0;
        }
        catch (OperationCanceledException) when (ending.Token.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"{args[0]}: broken off.");
            return ending.ExitCode;
        }
        catch (Exception fault) when (fault is DbException or OptionsValidationException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{args[0]}: {fault.Message}");
            return 1;
        }
    }

    private static Task MigrateAsync(IServiceProvider services) =>
        BooksMigration.RunAsync(Owner(services), services.GetRequiredService<PersonalDataProtector>(), CancellationToken.None);

    private static async Task LoadDemonstrationAsync(IServiceProvider services)
    {
        await using var books = BooksMigration.OpenAsOwner(Owner(services), services.GetRequiredService<PersonalDataProtector>());
        KeysOfBooks.AssertOurs(books);
        await DemonstrationData.LoadAsync(books, CancellationToken.None);
    }

    private static Task WritePeopleAsync(IServiceProvider services)
    {
        DemonstrationPeopleTable.Write(Console.Out);
        return Task.CompletedTask;
    }

    internal static DatabaseOptions Owner(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        return string.IsNullOrWhiteSpace(options.OwnerConnection)
            ? throw new InvalidOperationException("ConnectionStrings:Owner must hold the connection string of the role that owns the tables.")
            : options;
    }
}
