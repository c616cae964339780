using Microsoft.AspNetCore.Http.HttpResults;
using StaffPortal.Documents;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Certificates;

/// <summary>Registers the use cases of issued certificates, and maps their pictures and papers; every address holds ids only.</summary>
public static class CertificateEndpoints
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddCertificates(this IServiceCollection services) =>
        services.AddSingleton<CertificateBooks>().AddSingleton<SearchCertificates>().AddSingleton<ReadCertificate>().AddSingleton<UnmaskCertificate>()
            .AddSingleton<ReprintCertificate>().AddSingleton<VoidCertificate>().AddSingleton<AnswerVoidWish>().AddSingleton<ListVoidWishes>()
            .AddSingleton<ReplayCertificate>().AddSingleton<ViewPaper>();

    /// <summary>Maps them.</summary>
    public static void MapCertificates(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/certificates/{certificateId:guid}/portrait", PortraitAsync).RequireAuthorization();
        endpoints.MapGet("/certificates/{certificateId:guid}/view.svg", ViewAsync).RequireAuthorization();
        var reprint = endpoints.MapGroup("/certificates/{certificateId:guid}/reprints/{copy:int}").RequireAuthorization();
        reprint.MapGet("/paper.pdf", (Guid certificateId, int copy, HttpContext http, CertificatePaper paper, CertificateDrawing drawing, CancellationToken token) =>
            PaperAsync(certificateId, copy, http, paper, sheet => (drawing.ToPdf(sheet, token), "application/pdf"), token));
        reprint.MapGet("/paper.svg", (Guid certificateId, int copy, HttpContext http, CertificatePaper paper, CertificateDrawing drawing, CancellationToken token) =>
            PaperAsync(certificateId, copy, http, paper, sheet => (drawing.ToSvg(sheet, token), "image/svg+xml"), token));
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ForbidHttpResult>> PortraitAsync(
        Guid certificateId, HttpContext http, UnmaskCertificate certificates, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is not { } officer) return TypedResults.Forbid();
        http.Response.KeepNowhere();
        return await certificates.PortraitAsync(certificateId, officer, cancellationToken) is { } jpeg ? TypedResults.File(jpeg, "image/jpeg") : TypedResults.NotFound();
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ForbidHttpResult>> ViewAsync(
        Guid certificateId, HttpContext http, ViewPaper paper, CertificateDrawing drawing, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is not { } officer) return TypedResults.Forbid();
        http.Response.KeepNowhere();
        return (await paper.RunAsync(certificateId, officer, cancellationToken)).Stands is { } sheet ? TypedResults.File(drawing.ToSvg(sheet, cancellationToken), "image/svg+xml") : TypedResults.NotFound();
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ForbidHttpResult>> PaperAsync(
        Guid certificateId, int copy, HttpContext http, CertificatePaper paper, Func<CertificateSheet, (byte[] Bytes, string Type)> draw, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is not { Role: OfficerRole.Officer } officer) return TypedResults.Forbid();
        http.Response.KeepNowhere();
        if (await paper.ComposeReprintAsync(certificateId, copy, officer, cancellationToken) is not { } sheet) return TypedResults.NotFound();
        var (bytes, type) = draw(sheet);
        return TypedResults.File(bytes, type);
    }
}
