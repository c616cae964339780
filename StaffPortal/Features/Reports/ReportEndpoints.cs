using Microsoft.AspNetCore.Http.HttpResults;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>Sends report files; the address holds an id only.</summary>
public static class ReportEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapReports(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/reports/files/{fileId:guid}", FileAsync).RequireAuthorization();

    private static async Task<Results<FileStreamHttpResult, NotFound, ForbidHttpResult>> FileAsync(Guid fileId, HttpContext http, ListReportFiles files, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is not { } officer) return TypedResults.Forbid();
        http.Response.KeepNowhere();
        var opened = await files.OpenAsync(fileId, officer, cancellationToken);
        if (opened.Fault is ReportFault.NotAllowed) return TypedResults.Forbid();
        return opened.Stands is { } file ? TypedResults.Stream(file.Content, file.MediaType, file.Name) : TypedResults.NotFound();
    }
}
