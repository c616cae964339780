using StaffPortal.Persistence.Backup;
using StaffPortal.Security;

namespace StaffPortal.Configuration;

/// <summary><c>backup FOLDER</c> and <c>restore FOLDER [replace]</c>, as the books' owner.</summary>
internal static class BackupCommands
{
    private const string Replace = "replace";

    /// <summary>Takes a backup into a folder that is empty or not there yet.</summary>
    public static Task BackupAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken) => args is [_, var folder]
        ? new BooksBackup(Access(services), services.GetRequiredService<TimeProvider>(), Console.WriteLine).RunAsync(folder, cancellationToken)
        : throw new InvalidOperationException("Say where to: backup FOLDER, an empty folder or a new one.");

    /// <summary>Restores one; over books that are there only with the last word.</summary>
    public static Task RestoreAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken) => args is [_, _] or [_, _, Replace]
        ? new BooksRestore(Access(services), services.GetRequiredService<TimeProvider>(), Console.WriteLine).RunAsync(args[1], args.Length > 2, cancellationToken)
        : throw new InvalidOperationException($"Say what from: restore FOLDER, into an empty database; restore FOLDER {Replace}, over the books that are there.");

    private static OwnerAccess Access(IServiceProvider services) => new(
        PortalCommands.Owner(services), services.GetRequiredService<PersonalDataProtector>(), services.GetRequiredService<IConfiguration>()["Backup:Programs"] ?? "");
}
