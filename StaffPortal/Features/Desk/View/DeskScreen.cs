// Long because what is shown of a case, and what changes it, are one state: apart, each would have to ask the other.
using StaffPortal.Domain.Identity;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk.View;

/// <summary>What one desk's screen holds between two acts; it lives and dies with the page, so that no traveller outlives his visit.</summary>
/// <param name="officer">Who sits here.</param>
/// <param name="ids">Gives each command its id.</param>
/// <param name="changed">Called after every change, to draw again.</param>
/// <param name="leaving">Cancelled when the page goes away.</param>
public sealed partial class DeskScreen(OfficerSession officer, INewIds ids, Action changed, CancellationToken leaving)
{
    /// <summary>Who sits here.</summary>
    public OfficerSession Officer => officer;

    /// <summary>The case on the screen.</summary>
    public CaseView? Case { get; private set; }

    /// <summary>Why the last act did not go through.</summary>
    public DeskFault? Fault { get; private set; }

    /// <summary>What the fault's message names.</summary>
    public string? Detail { get; private set; }

    /// <summary>What is to be told where no case is left to show it.</summary>
    public DeskNews? News { get; private set; }

    /// <summary>The number as far as it is typed.</summary>
    public CitizenIdDraft? Draft { get; private set; }

    /// <summary>How many years back a birth date is believed in while a number is typed (R-ID-02); null until it was read.</summary>
    public int? OldestYears { get; private set; }

    /// <summary>The officer asked for another picture: the camera is live although there is one.</summary>
    public bool Retaking { get; private set; }

    /// <summary>The guardian's dialog stands open: work goes on there.</summary>
    public bool ShowsGuardian { get; private set; }

    /// <summary>The case that the next traveller came with, and whose; null where the next one begins a visit of his own.</summary>
    public (Guid Id, string Name)? Companion { get; private set; }

    /// <summary>An act is under way.</summary>
    public bool Busy { get; private set; }

    /// <summary>The act under way waits for the register, and can be given up.</summary>
    public bool IsAsking => _giveUp is not null;

    /// <summary>Counts what was done; the desk's keyboard sees by it that a press was answered.</summary>
    public int Turn { get; private set; }

    /// <summary>Counts the turns after which focus goes to where work goes on.</summary>
    public int FocusTurn { get; private set; }

    /// <summary>Whether facts of the case can still be changed at this desk.</summary>
    public bool IsOpen => Case?.State is CaseState.Open;

    /// <summary>Why nothing can be changed here, as the key of its words; null where it can.</summary>
    public string? WhyClosed => Case?.State switch
    {
        null => "Why.NoCase",
        CaseState.Open => null,
        CaseState.Parked or CaseState.Approved => "Why.UnderReview",
        _ => "Why.Decided",
    };

    /// <summary>Whether there is a picture, or a note that there is none, and no other one is being taken.</summary>
    public bool HasPicture => Case?.LivePicture is not null && !Retaking;

    private void Take(DeskResult result)
    {
        if (result.Fault is DeskFault.NoSuchCase or DeskFault.TakenOver) Clear();
        (Fault, Detail) = (result.Fault, result.Detail);
        if (result.Case is not { } view) return;
        if (view.Id != Case?.Id || view.LivePicture?.Version != Case.LivePicture?.Version) Retaking = false;
        (Case, Companion) = (view, null);
    }

    /// <summary>Shows a case as it stands now, after a supervisor decided it; an act that is under way shows it by itself.</summary>
    public void Follow(DeskResult found)
    {
        if (Busy || Case is null) return;
        Take(found);
        Step(moveFocus: true);
    }

    /// <summary>Says why something was not even tried.</summary>
    public void Say(DeskFault fault)
    {
        (Fault, Detail, News) = (fault, null, null);
        Step(moveFocus: false);
    }

    /// <summary>Shows what an address asks for in place of what was shown before.</summary>
    public void Open(DeskResult? found)
    {
        Clear();
        if (found is not null) Take(found);
        Step(moveFocus: true);
    }

    /// <summary>The number as far as it is typed.</summary>
    public void Type(CitizenIdDraft draft)
    {
        (Draft, Fault, Detail, News) = (draft, null, null, null);
        changed();
    }

    /// <summary>How far back a birth date is believed in, as the edition in force says between two travellers.</summary>
    public void BelieveBack(int years)
    {
        if (OldestYears == years) return;
        OldestYears = years;
        changed();
    }

    /// <summary>Goes back to the live camera.</summary>
    public void Retake()
    {
        Retaking = true;
        Step(moveFocus: true);
    }

    /// <summary>Opens or closes the guardian's dialog.</summary>
    public void ShowGuardian(bool shown)
    {
        ShowsGuardian = shown;
        Step(moveFocus: true);
    }

    /// <summary>Makes room for the next traveller of the same visit, once the act under way is done; the case on the screen stays open in the books.</summary>
    public async Task BeginNextOfVisitAsync(string name)
    {
        var about = Case?.Id;
        await IdleAsync();
        if (Case is not { } view || view.Id != about) return;
        Clear();
        Companion = (view.Id, name);
        Step(moveFocus: true);
    }

    /// <summary>Takes everything of the traveller off the screen.</summary>
    public void Leave(DeskNews? news)
    {
        Clear();
        News = news;
        Step(moveFocus: true);
    }

    /// <summary>Something was done.</summary>
    public void Step(bool moveFocus)
    {
        Turn++;
        if (moveFocus) FocusTurn = Turn;
        changed();
    }

    private void Clear() => (Case, Draft, Fault, Detail, News, Retaking, ShowsGuardian, Companion) = (null, null, null, null, null, false, false, null);
}
