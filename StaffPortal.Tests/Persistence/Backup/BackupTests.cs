using System.Text.Json;
using Npgsql;
using StaffPortal.Persistence.Backup;
using StaffPortal.Tests.Features.Books;

namespace StaffPortal.Tests.Persistence.Backup;

/// <summary>A backup is there whole or not at all, and gives nothing away.</summary>
public sealed class BackupTests(BackupDay day) : IClassFixture<BackupDay>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BackUp_BooksInUse_TellsWhatIsInThem()
    {
        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(day.NewPath("first"), "manifest.json"), Cancelled));
        var (root, contents) = (manifest.RootElement, manifest.RootElement.GetProperty("contents"));
        Assert.Equal("PostgreSql", root.GetProperty("engine").GetString());
        Assert.EndsWith("_Reports", contents.GetProperty("migration").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, contents.GetProperty("rows").GetProperty("Certificates").GetInt64());
        Assert.Equal("BXZ01 2026-11-20 2", string.Join(' ', contents.GetProperty("serials")[0].EnumerateObject().Select(member => member.Value)));
        Assert.Equal(await BackupDay.AskAsync(day.Portal.Database, """SELECT "Seq" FROM "AuditHead" """), contents.GetProperty("auditSeq").GetInt64());
        Assert.Equal(64, root.GetProperty("dumpSha256").GetString()!.Length);
    }

    [Fact]
    public async Task BackUp_AllItsFiles_NameNobodyAndAreReadableByTheOwnerAlone()
    {
        foreach (var file in Directory.GetFiles(day.NewPath("first"))) PersonalData.AssertNoneIn([await File.ReadAllTextAsync(file, Cancelled)], "The backup");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(day.NewPath("first")));
    }

    [Fact]
    public async Task BackUp_IntoAFolderWithABackup_IsRefusedAndTheOldOneStays()
    {
        var path = day.Copy();
        var refusal = await Assert.ThrowsAsync<BackupException>(() => day.BackUpAsync(day.Portal.Database, path));
        Assert.Equal(BackupFault.FolderInUse, refusal.Fault);
        await day.RestoreAsync(path, await day.EmptyAsync());
    }

    [Fact]
    public async Task BackUp_BrokenOff_LeavesNothing()
    {
        using var broken = new CancellationTokenSource();
        var (path, programs) = (day.NewPath("broken"), Programs("sleep 60"));
        var running = day.BackUpAsync(day.Portal.Database, path, broken.Token, programs);
        while (!File.Exists(Path.Combine(path, "books.dump"))) await Task.Delay(20, Cancelled);
        await broken.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public async Task BackUp_ProgramThatFails_TellsItsFirstErrorAndNoRow()
    {
        var programs = Programs("echo 'pg_dump: error: the disk is full' >&2; echo 'CONTEXT: COPY Cases, line 1: secret' >&2; exit 1");
        var refusal = await Assert.ThrowsAsync<BackupException>(() => day.BackUpAsync(day.Portal.Database, day.NewPath("failed"), programs: programs));
        Assert.Equal((BackupFault.ProgramFailed, "pg_dump broke off: pg_dump: error: the disk is full"), (refusal.Fault, refusal.Message));
        Assert.False(Directory.Exists(day.NewPath("failed")));
    }

    [Fact]
    public async Task BackUp_ProgramMissing_SaysWhatToInstall()
    {
        var nowhere = Directory.CreateDirectory(day.NewPath("nowhere")).FullName;
        var refusal = await Assert.ThrowsAsync<BackupException>(() => day.BackUpAsync(day.Portal.Database, day.NewPath("missing"), programs: nowhere));
        Assert.Equal(BackupFault.ProgramMissing, refusal.Fault);
        Assert.Contains("postgresql-client", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BackUp_ProgramOlderThanTheServer_SaysSo()
    {
        var refusal = await Assert.ThrowsAsync<BackupException>(() => day.BackUpAsync(day.Portal.Database, day.NewPath("old"), programs: Programs("exit 0", version: 12)));
        Assert.Equal(BackupFault.ProgramTooOld, refusal.Fault);
        Assert.Contains("of version 12", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BackUp_Password_GoesThroughTheEnvironmentAlone()
    {
        var seen = day.NewPath("seen");
        var programs = Programs($"printf '%s\\n' \"$@\" >{seen}.arguments; printf %s \"$PGPASSWORD\" >{seen}.password; exit 1");
        await Assert.ThrowsAsync<BackupException>(() => day.BackUpAsync(day.Portal.Database, day.NewPath("watched"), programs: programs));
        var password = new NpgsqlConnectionStringBuilder(day.Portal.Database.OwnerConnectionString).Password!;
        Assert.Equal(password, await File.ReadAllTextAsync(seen + ".password", Cancelled));
        var arguments = await File.ReadAllTextAsync(seen + ".arguments", Cancelled);
        Assert.Contains("--snapshot=", arguments, StringComparison.Ordinal);
        Assert.DoesNotContain(password, arguments, StringComparison.Ordinal);
        Assert.DoesNotContain("tempid_owner", arguments, StringComparison.Ordinal);
    }

    [Fact]
    public void EnvironmentOf_EncryptedConnection_KeepsItsChecks()
    {
        var environment = PostgresPrograms.EnvironmentOf("Host=db;Port=6543;Database=tempid;Username=o;Password=p;SSL Mode=VerifyFull;Root Certificate=/ca.pem");
        Assert.Equal(("db", "6543", "verify-full", "/ca.pem"), (environment["PGHOST"], environment["PGPORT"], environment["PGSSLMODE"], environment["PGSSLROOTCERT"]));
    }

    /// <summary>A folder with programs of our own making: they tell a version; else <c>pg_dump</c> writes a first byte and does as told.</summary>
    private string Programs(string then, int version = 99)
    {
        var folder = Directory.CreateDirectory(day.NewPath(Path.GetRandomFileName())).FullName;
        foreach (var program in new[] { "pg_dump", "pg_restore" })
        {
            var file = Path.Combine(folder, program);
            File.WriteAllText(file, $$"""
                #!/bin/sh
                [ "$1" != --version ] || { echo "{{program}} (PostgreSQL) {{version}}.1"; exit 0; }
                for argument; do case $argument in --file=*) printf x >"${argument#--file=}" ;; esac; done
                {{then}}

                """);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        return folder;
    }
}
