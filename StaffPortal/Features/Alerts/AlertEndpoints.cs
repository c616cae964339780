using Microsoft.AspNetCore.Http.HttpResults;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Alerts;

/// <summary>The pictures of an alert, for the supervisors of its office.</summary>
public static class AlertEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapAlerts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/alerts/{alertId:guid}/register-photo", (Guid alertId, HttpContext http, ReadAlert alerts, CancellationToken token) =>
            PictureAsync(alertId, CasePictureRow.Register, http, alerts, token)).RequireAuthorization();
        endpoints.MapGet("/alerts/{alertId:guid}/live-picture", (Guid alertId, HttpContext http, ReadAlert alerts, CancellationToken token) =>
            PictureAsync(alertId, CasePictureRow.Live, http, alerts, token)).RequireAuthorization();
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ForbidHttpResult>> PictureAsync(
        Guid alertId, string kind, HttpContext http, ReadAlert alerts, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is not { Role: OfficerRole.Supervisor } officer) return TypedResults.Forbid();
        http.Response.KeepNowhere();
        return (await alerts.PictureAsync(alertId, kind, officer, cancellationToken)).Value is { } jpeg ? TypedResults.File(jpeg, "image/jpeg") : TypedResults.NotFound();
    }
}
