using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Domain.Seals;
using StaffPortal.Domain.Audit;
using StaffPortal.Features.Administration;
using StaffPortal.Features.AuditTrail;
using StaffPortal.Features.Certificates;
using StaffPortal.Features.Desk;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Features.Shifts;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Tests.Architecture;

/// <summary>Every word on screen stands in both languages, is asked for, and none that is asked for is missing.</summary>
public sealed class ResourceKeyTests
{
    private static readonly Lazy<ResourceKeys> s_house = new(() => new ResourceKeys(House.At("StaffPortal")));

    /// <summary>Skipped, and so seen, for as long as the house has no words at all.</summary>
    private static ResourceKeys Words
    {
        get
        {
            Assert.SkipWhen(s_house.Value.Names.Count == 0, "StaffPortal/Resources has no texts yet.");
            return s_house.Value;
        }
    }

    [Fact]
    public void Texts_BothLanguages_HaveTheSameKeys() => Assert.Empty(Words.Unpaired());

    [Fact]
    public void Texts_AskedFor_AreThere() => Assert.Empty(Words.Unknown());

    [Fact]
    public void Texts_There_AreAskedFor() => Assert.Empty(Words.Unused());

    [Theory]
    [InlineData("PolicyTexts", "Reason", typeof(ReasonCode))]
    [InlineData("PolicyTexts", "Next", typeof(NextStep))]
    [InlineData("PolicyTexts", "Evidence", typeof(EvidenceKind))]
    [InlineData("PolicyTexts", "Purpose", typeof(LookUpPurpose))]
    [InlineData("PolicyTexts", "Effect", typeof(Effect))]
    [InlineData("PolicyTexts", "Card", typeof(CardStatus))]
    [InlineData("PolicyTexts", "Sex", typeof(Sex))]
    [InlineData("PolicyTexts", "Mode", typeof(TravelMode))]
    [InlineData("PolicyTexts", "Channel", typeof(Channel))]
    [InlineData("DeskTexts", "Fault", typeof(DeskFault))]
    [InlineData("AdministrationTexts", "Fault", typeof(AdministrationFault))]
    [InlineData("AdministrationTexts", "Field", typeof(AdministrationField))]
    [InlineData("AdministrationTexts", "Mode", typeof(TravelMode))]
    [InlineData("AdministrationTexts", "Role", typeof(OfficerRole))]
    [InlineData("PolicyEditionTexts", "Fault", typeof(PolicyFault))]
    [InlineData("PolicyEditionTexts", "Unit", typeof(FigureUnit), "Way")]
    [InlineData("PolicyEditionTexts", "Child", typeof(ChildWithoutCard))]
    [InlineData("PolicyEditionTexts", "Edition", typeof(EditionStanding))]
    [InlineData("PolicyEditionTexts", "Standing", typeof(EditionStanding))]
    [InlineData("PolicyEditionTexts", "Problem", typeof(EditionFault))]
    [InlineData("PolicyEditionTexts", "Obstacle", typeof(ProposeObstacle))]
    [InlineData("PolicyEditionTexts", "Group", typeof(RuleGroup))]
    [InlineData("PolicyEditionTexts", "Way", typeof(TriedWay))]
    [InlineData("PolicyEditionTexts", "Number", typeof(TriedNumber))]
    [InlineData("PolicyEditionTexts", "Agreement", typeof(Agreement))]
    [InlineData("PolicyEditionTexts", "Service", typeof(TriedService))]
    [InlineData("PolicyEditionTexts", "Flight", typeof(TriedFlight))]
    [InlineData("PolicyEditionTexts", "Register", typeof(RegisterOutcome))]
    [InlineData("PolicyEditionTexts", "Comparison", typeof(PhotoComparison))]
    [InlineData("PolicyEditionTexts", "LiveCheck", typeof(LiveCheck))]
    [InlineData("PolicyEditionTexts", "Oral", typeof(OralCheck))]
    [InlineData("PolicyEditionTexts", "Document", typeof(IdentityDocumentKind))]
    [InlineData("TravellerTexts", "GuardianFault", typeof(GuardianFault))]
    [InlineData("TravellerTexts", "Relation", typeof(GuardianRelation))]
    [InlineData("TravellerTexts", "Department", typeof(LetterDepartment))]
    [InlineData("CertificateTexts", "Fault", typeof(CertificateFault))]
    [InlineData("CertificateTexts", "Standing", typeof(CertificateStanding))]
    [InlineData("CertificateTexts", "Life", typeof(LifeAct))]
    [InlineData("CertificateTexts", "ReprintReason", typeof(ReprintReason))]
    [InlineData("CertificateTexts", "VoidReason", typeof(VoidReason))]
    [InlineData("CertificateTexts", "ReplacementReason", typeof(ReplacementReason))]
    [InlineData("CertificateTexts", "Outcome", typeof(PrintOutcome))]
    [InlineData("CertificateTexts", "Verified", typeof(VerificationOutcome))]
    [InlineData("DeskTexts", "Outcome", typeof(PrintOutcome))]
    [InlineData("ShiftTexts", "Fault", typeof(ShiftFault))]
    [InlineData("ShiftTexts", "Item", typeof(ShiftItem))]
    [InlineData("PolicyTexts", "Verdict", typeof(Verdict))]
    [InlineData("SharedTexts", "Role", typeof(OfficerRole))]
    [InlineData("ReportTexts", "Outcome", typeof(PrintOutcome))]
    [InlineData("ReportTexts", "State", typeof(CaseState))]
    [InlineData("AuditTexts", "Act", typeof(AuditAct))]
    [InlineData("AuditTexts", "Fault", typeof(TrailFault))]
    [InlineData("AuditTexts", "Standing", typeof(CheckpointFault))]
    public void Texts_FamilyOfAnEnum_HasEveryMember(string name, string family, Type members, string? without = null) =>
        Assert.Equal(without is null ? [] : [$"{name} {family}.{without}"], Words.Incomplete(name, family, members));

    [Fact]
    public void Sample_EveryLine_IsSeenBroken()
    {
        var project = Directory.CreateTempSubdirectory("resource-keys-");
        try
        {
            Write(project, "Resources/Texts.resx", Resx(("Both", "二"), ("OnlyChinese", "一"), ("Empty", "空"), ("Count", "{0} 份"), ("Twice", "二"), ("Twice", "二"), ("Effect.Note", "提示"), ("Long.Note.Title", "长")));
            Write(project, "Resources/Texts.en.resx", Resx(("Both", "both"), ("OnlyEnglish", "one"), ("Empty", " "), ("Count", "{1} sheets"), ("Twice", "twice"), ("Effect.Note", "note"), ("Long.Note.Title", "long")));
            Write(project, "_Imports.razor", "@inject IStringLocalizer<Texts> Words");
            Write(project, "Desk/Page.razor", """<p title="@Words["Both"]">@Words[late ? "Missing" : $"Effect.{effect}", count]</p> @Words[$"Effect.{effect}.Title"] @Assets["other.css"] @Words["Count", "not a key"]""");
            Write(project, "Desk/Page.razor.cs", """var a = Words["AlsoMissing"]; var b = Text["NoLocalizer"]; var c = Words[$"Long.{effect}.Title"];""");
            var keys = new ResourceKeys(project.FullName);
            Assert.Equal(["Texts OnlyChinese", "Texts Empty", "Texts Count {}", "Texts Twice", "Texts OnlyEnglish"], keys.Unpaired());
            Assert.Equal(
                ["Page.razor Texts \"Missing\"", "Page.razor Texts $\"Effect.{effect}.Title\"", "Page.razor.cs Texts \"AlsoMissing\""], keys.Unknown().Order(StringComparer.Ordinal));
            Assert.Equal(["Texts OnlyChinese", "Texts Empty", "Texts Twice"], keys.Unused().Distinct(StringComparer.Ordinal));
            Assert.Equal(["Texts Effect.Review", "Texts Effect.Ask", "Texts Effect.Refuse"], keys.Incomplete("Texts", "Effect", typeof(Effect)));
        }
        finally
        {
            project.Delete(recursive: true);
        }
    }

    private static string Resx(params (string Key, string Value)[] texts) =>
        $"<root>{string.Concat(texts.Select(text => $"<data name=\"{text.Key}\"><value>{text.Value}</value></data>"))}</root>";

    private static void Write(DirectoryInfo folder, string path, string text)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
