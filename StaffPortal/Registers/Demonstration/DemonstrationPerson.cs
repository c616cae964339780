using StaffPortal.Domain.Register;

namespace StaffPortal.Registers.Demonstration;

/// <summary>One invented person of the demonstration register.</summary>
/// <param name="Record">What the register holds; null where it knows nobody by this number or does not answer.</param>
/// <param name="Number">The 18 characters to type. The third to sixth are 0000, which no person's number has.</param>
/// <param name="Row">What the person is there to show.</param>
/// <param name="ShowsZh">The same in Chinese words.</param>
/// <param name="ShowsEn">The same in English words.</param>
/// <param name="PortraitName">File name of the drawn portrait without its ending; null exactly where there is no photo.</param>
/// <param name="Delay">How long the register takes to answer.</param>
public sealed record DemonstrationPerson(
    CitizenRecord? Record, string Number, DemonstrationRow Row, string ShowsZh, string ShowsEn, string? PortraitName, TimeSpan Delay)
{
    /// <summary>First and last four characters, as of any other person.</summary>
    public override string ToString() => $"{Row} {Number[..4]}**********{Number[^4..]}";
}
