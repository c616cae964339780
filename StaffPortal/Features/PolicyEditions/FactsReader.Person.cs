using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Who the traveller is: his document, his name, his record.</summary>
internal sealed partial class FactsReader
{
    private const int LongestPlace = 200;

    private static readonly string[] s_name = ["1..50 code points of a name"];
    private static readonly string[] s_group = ["01..56"];
    private static readonly string[] s_place = ["0..200 characters"];

    private static (IdentityDocumentKind? Kind, CitizenIdNumber? Number) Document(JsonMembers facts, BirthDates dates)
    {
        if (facts.Object("document") is not { } document) return (null, null);
        var kind = document.Word<IdentityDocumentKind>("kind");
        // other documents are refused anyway (R-C-02), and their numbers have forms of their own
        var isIdentityCard = kind is IdentityDocumentKind.ResidentIdentityCard || !document.IsGiven("kind");
        var number = Number(document, dates, isIdentityCard);
        document.RefuseOthers();
        return (kind, number);
    }

    private static CitizenIdNumber? Number(JsonMembers document, BirthDates dates, bool isIdentityCard)
    {
        if (document.Text("number") is not { } text) return null;
        if (CitizenIdNumber.TryParse(text, dates, out var number, out var fault) || !isIdentityCard) return number;
        // no text at all is one of the wrong length
        var part = fault is CitizenIdFault.Missing ? CitizenIdFault.Length : fault;
        document.Refuse(new FactFault(document.PointerOf("number"), FactFaultCode.MalformedNumber) { Number = part });
        return null;
    }

    /// <summary>Null where nobody asked the register. Of one that found nothing or did not answer the rest is not looked at, but for its names.</summary>
    private static RegisterFacts? Register(JsonMembers facts)
    {
        if (facts.Object("register") is not { } register) return null;
        var outcome = register.Word<RegisterOutcome>("outcome");
        var read = outcome is RegisterOutcome.Found ? Record(register) : outcome is { } none ? new RegisterFacts { Outcome = none } : null;
        register.Ignore("name", "sex", "ethnicGroup", "householdPlace", "card", "photoTakenOn", "inTransfer", "deceased", "wanted", "travelRestriction");
        register.RefuseOthers();
        return read;
    }

    private static RegisterFacts Record(JsonMembers register) => new()
    {
        Outcome = RegisterOutcome.Found, Name = Name(register, "name"), Sex = register.Word<Sex>("sex"), EthnicGroup = Group(register), HouseholdPlace = Place(register),
        Card = register.Word<CardStatus>("card"), PhotoTakenOn = register.Date("photoTakenOn"), InTransfer = register.Answer("inTransfer"), Deceased = register.Answer("deceased"),
        Wanted = register.Answer("wanted"), TravelRestriction = register.Answer("travelRestriction"),
    };

    private static DetailsFacts? Details(JsonMembers facts)
    {
        if (facts.Object("details") is not { } details) return null;
        var read = new DetailsFacts(Group(details), Place(details));
        details.RefuseOthers();
        return read;
    }

    private static PersonName? Name(JsonMembers members, string member)
    {
        if (members.Text(member) is not { } text) return null;
        if (!PersonName.TryParse(text, out var name, out _)) members.Refuse(member, FactFaultCode.Unreadable, s_name);
        return name;
    }

    private static EthnicGroup? Group(JsonMembers members)
    {
        if (members.Text("ethnicGroup") is not { } code) return null;
        if (!EthnicGroup.TryFind(code, out var group)) members.Refuse("ethnicGroup", FactFaultCode.UnknownWord, s_group);
        return group;
    }

    private static string? Place(JsonMembers members)
    {
        var place = members.Text("householdPlace");
        if (place?.Length > LongestPlace) members.Refuse("householdPlace", FactFaultCode.TooLong, s_place);
        return place;
    }
}
