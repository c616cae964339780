using StaffPortal.Domain.Identity;
using StaffPortal.Features.Desk.View;

namespace StaffPortal.Features.Desk;

public sealed partial class NumberBox
{
    private IEnumerable<(string Name, Look Look, string Text)> Parts(CitizenIdDraft draft)
    {
        var text = draft.Text;
        yield return ("Region", Look.Of(draft.Region), Region(draft));
        yield return ("BirthDate", Look.Of(draft.BirthDate), draft.BirthDate is DraftPart.Unfinished && text.Length < 14 ? Missing(text, 6, 8) : Date(text));
        yield return ("Sequence", Look.Of(draft.Sequence), draft.Sequence is DraftPart.Unfinished ? Missing(text, 14, 3) : text[14..Math.Min(17, text.Length)]);
        yield return ("Check", Look.Of(draft.Check), draft.Check is DraftPart.Unfinished ? Missing(text, 17, 1) : text[17..18]);
    }

    private string Region(CitizenIdDraft draft) => draft.Region switch
    {
        DraftPart.Unfinished => Missing(draft.Text, 0, 6),
        // wrong from the first wrong character on: there may be no six yet
        DraftPart.Wrong => draft.Text[..Math.Min(6, draft.Text.Length)],
        _ => new RegionCode(draft.Text[..6]).Province ?? Words["Part.UnknownRegion"],
    };

    private string Missing(string text, int start, int length) =>
        text.Length <= start ? Words["Part.ToCome"] : Words["Part.Missing", start + length - text.Length];

    private static string Date(string text) =>
        text.Length >= 14 ? $"{text[6..10]}-{text[10..12]}-{text[12..14]}" : text[6..];

    private static string Before(CitizenIdDraft draft)
    {
        var grouped = Told.Grouped(draft.Text);
        return grouped[..At(FirstWrong(draft))];
    }

    private static string Wrong(CitizenIdDraft draft)
    {
        var (start, grouped) = (FirstWrong(draft), Told.Grouped(draft.Text));
        var end = draft.Fault switch
        {
            CitizenIdDraftFault.Year => 10,
            CitizenIdDraftFault.Month => 12,
            CitizenIdDraftFault.Day or CitizenIdDraftFault.Future => 14,
            CitizenIdDraftFault.TooLong => draft.Text.Length,
            _ => start + 1,
        };
        return grouped[At(start)..Math.Min(At(end - 1) + 1, grouped.Length)];
    }

    private static int FirstWrong(CitizenIdDraft draft) => draft.Fault is CitizenIdDraftFault.TooLong ? 18 : draft.FaultPosition - 1;

    // where a character of the number stands in its groups
    private static int At(int index) => index + (index >= 6 ? 1 : 0) + (index >= 10 ? 1 : 0) + (index >= 14 ? 1 : 0);
}
