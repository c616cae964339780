using StaffPortal.Documents;
using StaffPortal.Sealing;

namespace StaffPortal.Issuance;

/// <summary>Registers what makes certificates, with the drawing and the seals it uses.</summary>
public static class IssuanceRegistration
{
    /// <summary>All of it is stateless but for keys and fonts.</summary>
    public static WebApplicationBuilder AddIssuance(this WebApplicationBuilder builder)
    {
        builder.Services.AddSealing();
        builder.Services.AddSingleton<CertificateDrawing>().AddSingleton<NoticeDrawing>().AddSingleton<GlyphCheck>().AddSingleton<PictureReader>();
        builder.Services.AddSingleton<INewIds, NewIds>().AddSingleton<EditionsInForce>().AddSingleton<CaseDecider>().AddSingleton<IssueCertificate>().AddSingleton<CertificatePaper>();
        builder.Services.AddSingleton<OfficeDirectory>().AddSingleton<OfficeReach>().AddSingleton<CaseNews>().AddSingleton<ReprintPaper>().AddSingleton<ShiftDrawing>();
        builder.Services.AddSingleton<ISystemCheckLots, SystemCheckLots>().AddSingleton<AlertBell>().AddSingleton<QuietAlerts>().AddSingleton<SilentIssues>();
        return builder;
    }
}
