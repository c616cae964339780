using System.Globalization;

namespace StaffPortal.Domain.Identity;

/// <summary>What an officer reads under the number field while he types: how far each part is and what is wrong with it.</summary>
/// <param name="Text">The normalised text so far, at most <see cref="CitizenIdText.LongestText"/> characters.</param>
/// <param name="Region">Characters 1–6.</param>
/// <param name="BirthDate">Characters 7–14.</param>
/// <param name="Sequence">Characters 15–17.</param>
/// <param name="Check">Character 18.</param>
/// <param name="Fault">The first fault, or <see cref="CitizenIdDraftFault.None"/>; a number that is only short has none.</param>
/// <param name="FaultPosition">Position of the first wrong character, from 1; 18 where there are more, 0 where there is no fault.</param>
public sealed record CitizenIdDraft(
    string Text, DraftPart Region, DraftPart BirthDate, DraftPart Sequence, DraftPart Check, CitizenIdDraftFault Fault, int FaultPosition)
{
    /// <summary>Whether the text is a complete number of 18 characters without a fault; the old form of 15 digits is not, for the next key may follow.</summary>
    public bool IsComplete => Fault is CitizenIdDraftFault.None && Text.Length == 18;

    /// <summary>How many characters are still to come, 0 to 18.</summary>
    public int Missing => Math.Max(0, 18 - Text.Length);

    /// <summary>Reads an unfinished number. A complete old one of 15 digits has no fault and stays as it is.</summary>
    public static CitizenIdDraft Read(string? text, BirthDates dates)
    {
        var typed = CitizenIdText.Normalise(text);
        var (fault, position) = FirstFault(typed, dates);
        return new CitizenIdDraft(
            typed, Part(typed, 0, 6, position), Part(typed, 6, 8, position), Part(typed, 14, 3, position), Part(typed, 17, 1, position), fault, position);
    }

    private static DraftPart Part(string typed, int start, int length, int faultPosition) =>
        faultPosition > start && faultPosition <= start + length ? DraftPart.Wrong
        : typed.Length >= start + length ? DraftPart.Right
        : DraftPart.Unfinished;

    private static (CitizenIdDraftFault Fault, int Position) FirstFault(string typed, BirthDates dates)
    {
        for (var i = 0; i < typed.Length && i < 18; i++)
        {
            if (typed[i] is >= '0' and <= '9') continue;
            if (i == 17 && typed[i] == 'X') continue;
            return (CitizenIdDraftFault.Character, i + 1);
        }
        if (typed.Length > 18) return (CitizenIdDraftFault.TooLong, 18);
        var date = DateFault(typed, dates);
        if (date is not CitizenIdDraftFault.None) return (date, date is CitizenIdDraftFault.Month ? 11 : date is CitizenIdDraftFault.Day ? 13 : 7);
        return typed.Length == 18 && CitizenIdNumber.CheckCharacterOf(typed) != typed[17] ? (CitizenIdDraftFault.CheckCharacter, 18) : (CitizenIdDraftFault.None, 0);
    }

    private static CitizenIdDraftFault DateFault(string typed, BirthDates dates)
    {
        if (typed.Length == 15 && DateFault(CitizenIdText.Widen(typed), dates) is CitizenIdDraftFault.None) return CitizenIdDraftFault.None;
        if (typed.Length >= 10 && (Digits(typed, 6, 4) < dates.Earliest.Year || Digits(typed, 6, 4) > dates.Latest.Year)) return CitizenIdDraftFault.Year;
        if (typed.Length >= 12 && Digits(typed, 10, 2) is < 1 or > 12) return CitizenIdDraftFault.Month;
        if (typed.Length < 14) return CitizenIdDraftFault.None;
        if (!DateOnly.TryParseExact(typed.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return CitizenIdDraftFault.Day;
        return dates.Contain(date) ? CitizenIdDraftFault.None : CitizenIdDraftFault.Future;
    }

    private static int Digits(string typed, int start, int length) => int.Parse(typed.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
