using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;

namespace StaffPortal.Issuance;

/// <summary>A register record as a case stores it.</summary>
public sealed record RecordContent(
    string Name, Sex Sex, string EthnicGroup, string HouseholdPlace, CardStatus Card, DateOnly? CardReportedLostOn, DateOnly? CardValidUntil,
    DateOnly? PhotoTakenOn, bool InTransfer, bool Deceased, bool Wanted, bool TravelRestriction)
{
    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(RecordContent);

    /// <summary>What is stored of a record.</summary>
    public static RecordContent Of(CitizenRecord record) => new(
        record.Name.Value, record.Sex, record.EthnicGroup.Code, record.HouseholdPlace, record.Card, record.CardReportedLostOn, record.CardValidUntil,
        record.PhotoTakenOn, record.InTransfer, record.Deceased, record.Wanted, record.TravelRestriction);

    /// <summary>The record again.</summary>
    public CitizenRecord ToRecord(CitizenIdNumber number) => new()
    {
        Number = number, Name = PersonName.Stored(Name), Sex = Sex, EthnicGroup = Domain.Identity.EthnicGroup.Of(EthnicGroup), HouseholdPlace = HouseholdPlace,
        Card = Card, CardReportedLostOn = CardReportedLostOn, CardValidUntil = CardValidUntil, PhotoTakenOn = PhotoTakenOn,
        InTransfer = InTransfer, Deceased = Deceased, Wanted = Wanted, TravelRestriction = TravelRestriction,
    };
}
