using StaffPortal.Configuration;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Reports;

/// <summary>A compared case whose two pictures are still there.</summary>
/// <param name="Line">What reports count of it.</param>
/// <param name="Content">What it holds.</param>
/// <param name="ComparedBy">Who compared it last.</param>
/// <param name="ComparedAt">When.</param>
internal sealed record SampledCase(ReportLineRow Line, CaseContent Content, string ComparedBy, DateTimeOffset ComparedAt)
{
    /// <summary>Categories of people whose data fewer see: only supervisors of the office itself look at them.</summary>
    public static readonly CaseCategory[] Narrow = [CaseCategory.Infant, CaseCategory.Child, CaseCategory.Military];

    /// <summary>Whether nothing about it is unusual, so that its pictures may stand for its traveller in a planted pair.</summary>
    public bool IsPlain => Line is { Comparison: PhotoComparison.Match, Standing: CertificateState.Issued, Fraud: false } && !Narrow.Contains(Line.Category);

    /// <summary>The traveller, as somebody beside whom another can be set.</summary>
    public PairedFace Face => new(Line.CaseId, Line.TravellerLookup, Content.KnownSex, Content.Born, Line.Day);

    /// <summary>Its risk.</summary>
    /// <param name="options">When it is night.</param>
    public SecondLookRisk RiskBy(ReportOptions options) => new()
    {
        Comparison = Line.Comparison, Category = Line.Category, Reprinted = Line.Reprints > 0, Standing = Line.Standing, Fraud = Line.Fraud, Night = IsNight(options),
        PointInDoubt = Content.Points.Values.Contains(PointMark.InDoubt),
        Took = Content is { LivePicture: not (null or PictureSource.None), LivePictureAt: { } taken } && taken <= ComparedAt ? ComparedAt - taken : null,
        PhotoYears = Content.Record?.PhotoTakenOn is { } takenOn && takenOn <= Line.Day ? Age.On(takenOn, Line.Day) : null,
    };

    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(SampledCase);

    private bool IsNight(ReportOptions options) => options.NightFrom < options.NightUntil
        ? Line.Hour >= options.NightFrom && Line.Hour < options.NightUntil
        : Line.Hour >= options.NightFrom || Line.Hour < options.NightUntil;
}
