namespace StaffPortal.Persistence.Backup;

/// <summary>What is an engine's own in backing up and restoring.</summary>
internal interface IBackupEngine
{
    /// <summary>Name of the dump's file.</summary>
    string DumpFile { get; }

    /// <summary>Whether the contents that <see cref="DumpAsync"/> tells are of the dump's very instant.</summary>
    bool Exact { get; }

    /// <summary>Refuses where a program of the engine is missing or too old; tells the server's version.</summary>
    Task<string> CheckAsync(PortalDbContext books, CancellationToken cancellationToken);

    /// <summary>Writes the dump into the file, and tells what is in it.</summary>
    Task<BooksContents> DumpAsync(PortalDbContext books, string file, CancellationToken cancellationToken);

    /// <summary>Refuses a target that is in use, or is not empty and must not be replaced.</summary>
    Task CheckTargetAsync(bool mayReplace, CancellationToken cancellationToken);

    /// <summary>Restores the dump, and keeps it once it was accepted; otherwise the target is as it was.</summary>
    /// <param name="file">The dump.</param>
    /// <param name="accept">Looks at what was restored, and throws what is wrong with it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task RestoreAsync(string file, Func<Task> accept, CancellationToken cancellationToken);
}
