using StaffPortal.Features.Account;
using StaffPortal.Features.Administration;
using StaffPortal.Features.Alerts;
using StaffPortal.Features.Approvals;
using StaffPortal.Features.AuditTrail;
using StaffPortal.Features.Certificates;
using StaffPortal.Features.Desk;
using StaffPortal.Features.Operation;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Features.PostChecks;
using StaffPortal.Features.Reports;
using StaffPortal.Features.Shifts;
using StaffPortal.Features.Verification;

namespace StaffPortal.Features;

/// <summary>Registers the use cases. They hold nothing between two calls.</summary>
public static class FeaturesRegistration
{
    /// <summary>Registers them and maps what they answer by HTTP.</summary>
    public static WebApplicationBuilder AddFeatures(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<DemonstrationSignIn>().AddSingleton<ListSignInPlaces>().AddSingleton<SignOutOfficer>();
        services.AddSingleton<DeskBooks>().AddSingleton<CaseViews>().AddSingleton<CaseNotice>();
        services.AddSingleton<LookUpTraveller>().AddSingleton<ReadCase>().AddSingleton<ListUnfinishedCases>().AddSingleton<TakeOverCase>();
        services.AddSingleton<ChangePurpose>().AddSingleton<StateName>().AddSingleton<TakeLivePicture>().AddSingleton<GoOnWithoutPicture>();
        services.AddSingleton<ComparePhotos>().AddSingleton<AddEvidence>().AddSingleton<RemoveEvidence>().AddSingleton<IssueCase>();
        services.AddSingleton<RecordFlight>().AddSingleton<ChooseValidity>().AddSingleton<StateNoEvidence>().AddSingleton<AnswerOralCheck>();
        services.AddSingleton<StateReplacement>().AddSingleton<DecideAgain>();
        services.AddSingleton<RecordPrint>().AddSingleton<TellPrintOutcome>().AddSingleton<ParkCase>().AddSingleton<FinishCase>().AddSingleton<ReadDeskToday>();
        services.AddSingleton<AdministrationBooks>().AddSingleton<ListOffices>().AddSingleton<ReadOffice>().AddSingleton<AddOffice>().AddSingleton<ChangeOffice>();
        services.AddSingleton<OpenOrCloseOffice>().AddSingleton<AddDesk>().AddSingleton<OpenOrCloseDesk>().AddSingleton<ListOfficers>().AddSingleton<ReadOfficer>();
        services.AddSingleton<OwnNumber>().AddSingleton<AddOfficer>().AddSingleton<ChangeOfficer>().AddSingleton<EnableOrDisableOfficer>().AddSingleton<ReadNumbers>();
        services.AddSingleton<AskRegisterAgain>().AddSingleton<EnterHolder>().AddSingleton<ReadRegisterState>();
        services.AddSingleton<PolicyBooks>().AddSingleton<DraftViews>().AddSingleton<ReadPolicy>().AddSingleton<MakeDraft>().AddSingleton<ChangeDraft>().AddSingleton<DropDraft>();
        services.AddSingleton<ProposeDraft>().AddSingleton<TakeBackProposal>().AddSingleton<ApproveDraft>().AddSingleton<ReplayDecisions>();
        services.AddSingleton<VerifyPaper>().AddSingleton<UnmaskVerified>();
        services.AddDeskAround();
        services.AddSingleton<LookUpGuardian>().AddSingleton<TakeGuardianPicture>().AddSingleton<CompareGuardian>().AddSingleton<DescribeGuardian>();
        services.AddSingleton<OpenChildCase>().AddSingleton<IssueVisit>().AddSingleton<StateMilitary>().AddSingleton<TakeEvidencePicture>();
        services.AddSingleton<WithdrawCase>().AddSingleton<HoldCase>().AddSingleton<ReadDeskWaiting>();
        services.AddApprovals();
        services.AddPolicyPreview();
        services.AddOperation();
        services.AddCertificates();
        services.AddShifts();
        services.AddAlerts();
        services.AddPostChecks();
        services.AddAuditTrail();
        services.AddReports();
        return builder;
    }

    /// <summary>Maps sign-in, pictures, papers, keys, the preview of the policy and health.</summary>
    public static void MapFeatures(this WebApplication app)
    {
        app.MapAccount(app.Configuration.GetValue<bool>("Demo:Enabled"));
        app.MapDesk();
        app.MapApprovals();
        app.MapVerification();
        app.MapPolicyEditions();
        app.MapOperation();
        app.MapCertificates();
        app.MapShifts();
        app.MapAlerts();
        app.MapAuditTrail();
        app.MapReports();
        app.MapSecondLooks();
    }
}
