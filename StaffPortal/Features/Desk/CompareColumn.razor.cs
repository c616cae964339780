using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk.View;

namespace StaffPortal.Features.Desk;

/// <summary>Column 2: is it the same person?</summary>
public sealed partial class CompareColumn(ComparePhotos comparePhotos)
{
    private static readonly string[] s_wayIcons = ["side", "zoom", "layers", "blink"];
    private static readonly (PhotoComparison Comparison, string Key)[] s_judgements =
        [(PhotoComparison.Match, "F4"), (PhotoComparison.Doubtful, "F8"), (PhotoComparison.Mismatch, "F9")];
    private static readonly FrozenDictionary<PhotoComparison, Look> s_looks = new Dictionary<PhotoComparison, Look>
    {
        [PhotoComparison.Match] = Look.Granted,
        [PhotoComparison.Doubtful] = Look.Of(Effect.Review),
        [PhotoComparison.Mismatch] = Look.Of(Effect.Refuse),
    }.ToFrozenDictionary();

    /// <summary>How a comparison is drawn.</summary>
    internal static Look LookOf(PhotoComparison comparison) => s_looks[comparison];

    private CompareWay _way;
    private Guid? _caseId;
    private IReadOnlyDictionary<ComparisonPoint, PointMark> _marks = FrozenDictionary<ComparisonPoint, PointMark>.Empty;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    private CompareWay Way => CanCompareClosely ? _way : CompareWay.Side;

    private bool IsCompared => Screen.Case is { Comparison: not PhotoComparison.NotDone };

    private bool CanCompareClosely => Screen is { HasPicture: true, Case: { RegisterPhotoTakenOn: not null, LivePicture.Source: not Issuance.PictureSource.None } };

    private string? WhyNoMark => Screen.WhyClosed is { } closed ? Words[closed].Value : null;

    private string? WhyNoJudgement => WhyNoMark ?? (Screen.HasPicture ? null : Words["Why.NoPicture"].Value);

    private void Choose(CompareWay way)
    {
        if (way is CompareWay.Side || CanCompareClosely) _way = way;
    }

    private async Task JudgeAsync(PhotoComparison comparison)
    {
        var marks = _marks;
        await Screen.ActNextAsync(act => comparePhotos.RunAsync(act.RequestId, act.CaseId, comparison, marks, act.Officer, act.Cancelled));
    }

    private async Task MarkAsync(IReadOnlyDictionary<ComparisonPoint, PointMark> marks)
    {
        _marks = marks;
        // before the judgement the marks wait for it: they are a part of it
        if (Screen.Case is not { Comparison: not PhotoComparison.NotDone and var comparison } || !Screen.HasPicture) return;
        await Screen.ChooseNextAsync(act => comparePhotos.RunAsync(act.RequestId, act.CaseId, comparison, marks, act.Officer, act.Cancelled), moveFocus: false);
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_caseId == Screen.Case?.Id) return;
        (_caseId, _way) = (Screen.Case?.Id, CompareWay.Side);
        _marks = Screen.Case?.Points ?? FrozenDictionary<ComparisonPoint, PointMark>.Empty;
    }
}
