using StaffPortal.Domain.Identity;

namespace StaffPortal.Tests.Domain.Identity;

/// <summary>What an officer reads under the number field while he types.</summary>
public sealed class CitizenIdDraftTests
{
    private static CitizenIdDraft Read(string? text) => CitizenIdDraft.Read(text, Numbers.Believed);

    [Theory]
    [InlineData("1A", CitizenIdDraftFault.Character, 2)]
    [InlineData("X", CitizenIdDraftFault.Character, 1)]
    [InlineData("1101051949123100X", CitizenIdDraftFault.Character, 17)]
    [InlineData("11010519491231002Y", CitizenIdDraftFault.Character, 18)]
    [InlineData("1101051875", CitizenIdDraftFault.Year, 7)]
    [InlineData("1101052027", CitizenIdDraftFault.Year, 7)]
    [InlineData("110105194900", CitizenIdDraftFault.Month, 11)]
    [InlineData("110105194913", CitizenIdDraftFault.Month, 11)]
    [InlineData("11010519490231", CitizenIdDraftFault.Day, 13)]
    [InlineData("11010519490100", CitizenIdDraftFault.Day, 13)]
    [InlineData("11010520260201", CitizenIdDraftFault.Future, 7)]
    [InlineData("11010518760130", CitizenIdDraftFault.Future, 7)]
    [InlineData("110105194912310020", CitizenIdDraftFault.CheckCharacter, 18)]
    [InlineData("11010519491231002X1", CitizenIdDraftFault.TooLong, 18)]
    public void Read_Faulty_SaysWhatAndWhere(string text, CitizenIdDraftFault fault, int position)
    {
        var draft = Read(text);
        Assert.Equal((fault, position, false), (draft.Fault, draft.FaultPosition, draft.IsComplete));
    }

    [Theory]
    [InlineData("1101051876")]
    [InlineData("1101052026")]
    [InlineData("110105194901")]
    [InlineData("110105194912")]
    [InlineData("11010520260131")]
    [InlineData("11010518760131")]
    [InlineData("11010520000229")]
    public void Read_RightSoFar_HasNoFault(string text)
    {
        var draft = Read(text);
        Assert.Equal((CitizenIdDraftFault.None, 0, 18 - text.Length, false), (draft.Fault, draft.FaultPosition, draft.Missing, draft.IsComplete));
    }

    [Fact]
    public void Read_EveryBeginningOfANumber_HasNoFault() =>
        Assert.All(Enumerable.Range(0, 19), length => Assert.Equal(CitizenIdDraftFault.None, Read("11010519491231002X"[..length]).Fault));

    [Fact]
    public void Read_WholeNumberInAnyForm_IsCompleteAndAllRight()
    {
        var draft = Read("110105 19491231 002x");
        Assert.True(draft.IsComplete);
        Assert.Equal(("11010519491231002X", 0), (draft.Text, draft.Missing));
        Assert.All([draft.Region, draft.BirthDate, draft.Sequence, draft.Check], part => Assert.Equal(DraftPart.Right, part));
    }

    [Theory]
    [InlineData("", DraftPart.Unfinished, DraftPart.Unfinished, DraftPart.Unfinished, DraftPart.Unfinished)]
    [InlineData("11010", DraftPart.Unfinished, DraftPart.Unfinished, DraftPart.Unfinished, DraftPart.Unfinished)]
    [InlineData("110105", DraftPart.Right, DraftPart.Unfinished, DraftPart.Unfinished, DraftPart.Unfinished)]
    [InlineData("1101O5", DraftPart.Wrong, DraftPart.Unfinished, DraftPart.Unfinished, DraftPart.Unfinished)]
    [InlineData("110105194913", DraftPart.Right, DraftPart.Wrong, DraftPart.Unfinished, DraftPart.Unfinished)]
    [InlineData("11010519491231002", DraftPart.Right, DraftPart.Right, DraftPart.Right, DraftPart.Unfinished)]
    [InlineData("1101051949123100X2", DraftPart.Right, DraftPart.Right, DraftPart.Wrong, DraftPart.Right)]
    [InlineData("110105194912310020", DraftPart.Right, DraftPart.Right, DraftPart.Right, DraftPart.Wrong)]
    public void Read_Typing_TellsHowFarEachPartIs(string text, DraftPart region, DraftPart birthDate, DraftPart sequence, DraftPart check)
    {
        var draft = Read(text);
        Assert.Equal((region, birthDate, sequence, check), (draft.Region, draft.BirthDate, draft.Sequence, draft.Check));
    }

    [Fact]
    public void Read_OldFormOfFifteenDigits_HasNoFaultButIsNotComplete()
    {
        var draft = Read("110000900307001");
        Assert.Equal((CitizenIdDraftFault.None, false, 3), (draft.Fault, draft.IsComplete, draft.Missing));
    }

    [Fact]
    public void Read_FifteenDigitsWrongInBothForms_KeepsItsFault() => Assert.Equal(CitizenIdDraftFault.Year, Read("110105294913310").Fault);

    [Fact]
    public void Read_NullOrTenMegabytes_IsQuick()
    {
        Assert.Equal("", Read(null).Text);
        var draft = Read(new string('1', 10_000_000));
        Assert.Equal((CitizenIdDraftFault.TooLong, CitizenIdText.LongestText), (draft.Fault, draft.Text.Length));
    }

    [Fact]
    public void Read_CompleteOrNot_AgreesWithTheNumber()
    {
        string[] texts = ["11010519491231002X", "110105194912310020", "440524188001010014", "110105202602010011", Numbers.Text("20260131"), Numbers.Text("18760130"), "1101"];
        Assert.All(texts, text => Assert.Equal(Numbers.Read(text).Value is not null, Read(text).IsComplete));
    }
}
