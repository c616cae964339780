using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain.Reports;

namespace StaffPortal.Features.Reports;

/// <summary>The folder of report files: each lies there under its id, and only whole.</summary>
public sealed class ReportFolder(IOptions<ReportOptions> options, IOptions<KeysOptions> keys)
{
    private readonly string _path = options.Value.FolderOf(keys.Value);

    /// <summary>A file to be written; it appears under its name when it is kept.</summary>
    public FileStream Begin(Guid id)
    {
        Directory.CreateDirectory(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new FileStream(Pending(id), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
    }

    /// <summary>What was written stands under its name from now on.</summary>
    public void Keep(Guid id, ReportFormat format) => File.Move(Pending(id), FileOf(id, format), overwrite: true);

    /// <summary>What was begun is thrown away.</summary>
    public void Drop(Guid id) => File.Delete(Pending(id));

    /// <summary>A file that was kept.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    public FileStream Open(Guid id, ReportFormat format) => new(FileOf(id, format), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);

    /// <summary>Removes a file, where it is there.</summary>
    public void Remove(Guid id, ReportFormat format) => File.Delete(FileOf(id, format));

    private string FileOf(Guid id, ReportFormat format) => Path.Combine(_path, $"{id:N}.{EndOf(format)}");

    private string Pending(Guid id) => Path.Combine(_path, $"{id:N}.part");

    /// <summary>What a file of this format ends with.</summary>
    public static string EndOf(ReportFormat format) => format switch
    {
        ReportFormat.Csv => "csv",
        ReportFormat.Xlsx => "xlsx",
        ReportFormat.Pdf => "pdf",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
