using Microsoft.AspNetCore.Components;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>The rules in plain words with the figures of the edition or draft that is shown; in a draft the figures are fields.</summary>
public sealed partial class RuleTable
{
    private ElementReference _title;
    private string _searched = "";
    private bool _figuresOnly;

    /// <summary>The page.</summary>
    [Parameter, EditorRequired]
    public required PolicyScreen Screen { get; set; }

    private string Title => Screen switch
    {
        { Draft: not null } => Words["Rules.Draft", Screen.Shown.Name],
        { Approved: { Standing: not EditionStanding.InForce } } => Words["Rules.Edition", Screen.Shown.Name],
        _ => Words["Rules.InForce"],
    };

    private string Standing => Screen switch
    {
        { Draft: { ProposedBy: { } by, ProposedFrom: { } from } } => Words["Standing.Proposed", by, EditionWords.Moment(from)],
        { Draft: { } draft } => Words["Standing.Draft", draft.BasedOn, draft.ChangedBy, EditionWords.DayTime(draft.ChangedAt)],
        { Approved: { ApprovedBy: { } by, ProposedBy: { } proposer } edition } =>
            Words[$"Standing.{edition.Standing}", EditionWords.Moment(edition.Edition.EffectiveFrom)] + Words["Sentence.Between"] + Words["Standing.Approved", proposer, by],
        { Approved: { } edition } => Words[$"Standing.{edition.Standing}", EditionWords.Moment(edition.Edition.EffectiveFrom)],
        _ => "",
    };

    private List<WrittenRule> Found => [.. RuleBook.Rules.Where(IsFound)];

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Screen.TakesFocus(PolicyFocus.Title)) await _title.FocusAsync();
    }

    private bool IsFound(WrittenRule rule)
    {
        var figures = PolicyFigure.All.Where(figure => figure.Rule == rule.Id).Select(figure => Words[$"Figure.{figure.Name}"].Value).ToList();
        if (_figuresOnly && figures.Count == 0) return false;
        var text = _searched.Trim();
        return text.Length == 0
            || figures.Append(rule.Id).Append(rule.Chinese).Append(rule.English).Append(Words[$"Group.{rule.Group}"]).Append(EditionWords.Source(Words, rule))
                .Any(told => told.Contains(text, StringComparison.OrdinalIgnoreCase));
    }
}
