using FsCheck;
using FsCheck.Fluent;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Flights;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Tests.Domain.Identity;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>Every case there may be at a window, rail and air.</summary>
internal static class AnyCase
{
    private static readonly bool?[] s_answers = [true, false, null];

    private static readonly Gen<RegisterFacts?> s_registers =
        from outcome in Gen.Elements(RegisterOutcome.Found, RegisterOutcome.Found, RegisterOutcome.Found, RegisterOutcome.NotFound, RegisterOutcome.Unavailable)
        from sex in Gen.Elements<Sex?>(Sex.Male, Sex.Female, null)
        from card in Gen.Elements<CardStatus?>(CardStatus.Issued, CardStatus.Expired, CardStatus.ReportedLost, CardStatus.NeverIssued, null)
        from photo in Gen.Elements<DateOnly?>(new DateOnly(2019, 6, 1), new DateOnly(2009, 6, 1), null)
        from flags in Gen.Elements(s_answers).ArrayOf(4)
        from name in Gen.Elements(Name, PersonName.Stored("张伟"), null)
        from asked in Gen.Choose(0, 9)
        select asked == 0 ? null : new RegisterFacts
        {
            Outcome = outcome, Sex = sex, Card = card, PhotoTakenOn = photo, Name = name,
            InTransfer = flags[0], Deceased = flags[1], Wanted = flags[2], TravelRestriction = flags[3],
        };

    private static readonly Gen<FlightFacts?> s_flights =
        from number in Gen.Elements(FlightNumber.Stored("CA1831"), FlightNumber.Stored("CA1831"), null)
        from minutes in Gen.Elements<int?>(240, 240, 49, 119, 10_080, 30_000, null)
        from answers in Gen.Elements(true, true, true, (bool?)false, null).ArrayOf(2)
        from asked in Gen.Choose(0, 5)
        select asked == 0 ? null : new FlightFacts
        {
            Number = number, Departure = minutes is { } after ? At.AddMinutes(after) : null, Domestic = answers[0], BookedWithIdentityCard = answers[1],
        };

    /// <summary>Cases in which the facts fall together at random, each of them unknown now and then.</summary>
    public static Gen<CaseFacts> Generator { get; } =
        from register in s_registers
        from number in Gen.Elements(Numbers.Of("19900307"), Numbers.Of("20160307", "002"), Numbers.Of("20100131"), Numbers.Of("20100201"), Numbers.Of("19900307", region: "810000"), Numbers.Of("19900307", region: "160000"), null)
        from kind in Gen.Elements<IdentityDocumentKind?>(IdentityDocumentKind.ResidentIdentityCard, IdentityDocumentKind.ResidentIdentityCard, IdentityDocumentKind.Other, null)
        from comparison in Gen.Elements<PhotoComparison?>(PhotoComparison.Match, PhotoComparison.Match, PhotoComparison.Doubtful, PhotoComparison.Mismatch, PhotoComparison.NotDone, null)
        from evidence in Gen.Elements<IReadOnlyList<EvidenceSeen>>([], [Letter], [Licence], [new(EvidenceKind.HouseholdRegister, HasPhoto: false)])
        from answers in Gen.Elements(s_answers).ArrayOf(3)
        from stated in Gen.Elements(Name, null)
        from counts in Gen.Elements<int?>(0, 1, 2, 3, null).ArrayOf(3)
        from mode in Gen.Elements(TravelMode.Rail, TravelMode.Aviation)
        from flight in s_flights
        from noEvidence in Gen.Elements(true, false)
        from oral in Gen.Elements<OralCheck?>(OralCheck.NotDone, OralCheck.Passed, OralCheck.Failed, null)
        from days in Gen.Elements<int?>(null, null, 7, 15, 6, 16)
        from paper in Gen.Elements<ValidityEnds?>(NoPaper, NoPaper, new ValidityEnds(At.AddHours(5), null), new ValidityEnds(null, At.AddDays(5)), null)
        from reason in Gen.Elements<ReplacementReason?>(null, ReplacementReason.Lost)
        select Ordinary() with
        {
            Register = register, Number = number, DocumentKind = kind, Comparison = comparison, Evidence = evidence, StatedName = stated,
            InPerson = answers[0], GuardianVerified = answers[1], SystemCheckDrawn = answers[2] is true,
            Mode = mode, Flight = flight, NoEvidence = noEvidence, OralCheck = oral, RequestedDays = days, ReplacementReason = reason,
            History = new HistoryFacts { ElectronicRailThisMonth = counts[0], PaperToday = counts[1], PaperLast7Days = counts[2], PaperValidUntil = paper },
        };
}
