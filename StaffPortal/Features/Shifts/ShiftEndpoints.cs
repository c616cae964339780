using Microsoft.AspNetCore.Http.HttpResults;
using StaffPortal.Documents;
using StaffPortal.Security;

namespace StaffPortal.Features.Shifts;

/// <summary>Registers the use cases of shifts, and maps their sheet; the address holds an id only.</summary>
public static class ShiftEndpoints
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddShifts(this IServiceCollection services) =>
        services.AddSingleton<ShiftActs>().AddSingleton<ReadShifts>().AddSingleton<CloseShift>().AddSingleton<TakeShift>().AddSingleton<ShiftPaper>();

    /// <summary>Maps it.</summary>
    public static void MapShifts(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/shift/{shiftId:guid}/paper.pdf", PaperAsync).RequireAuthorization();

    private static async Task<Results<FileContentHttpResult, NotFound, ForbidHttpResult>> PaperAsync(
        Guid shiftId, HttpContext http, ShiftPaper paper, ShiftDrawing drawing, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is not { } officer) return TypedResults.Forbid();
        http.Response.KeepNowhere();
        var result = await paper.RunAsync(shiftId, officer, cancellationToken);
        return result.Stands is { } slip ? TypedResults.File(drawing.ToPdf(slip), "application/pdf") : TypedResults.NotFound();
    }
}
