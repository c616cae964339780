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

/// <summary>Every case there may be, at a window, at a kiosk and electronically, rail and air.</summary>
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
        from ethnic in Gen.Elements(EthnicGroup.Of("01"), EthnicGroup.Of("01"), null)
        from place in Gen.Elements(ElectronicCase.Place, ElectronicCase.Place, null)
        from asked in Gen.Choose(0, 9)
        select asked == 0 ? null : new RegisterFacts
        {
            Outcome = outcome, Sex = sex, Card = card, PhotoTakenOn = photo, Name = name, EthnicGroup = ethnic, HouseholdPlace = place,
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

    private static readonly Gen<ValidityEnds?> s_ends = Gen.Elements<ValidityEnds?>(
        NoPaper, NoPaper, new ValidityEnds(At.AddHours(5), null), new ValidityEnds(At.AddHours(2), At.AddDays(5)), new ValidityEnds(ValidityEnds.Unread, ValidityEnds.Unread), null);

    private static readonly Gen<HistoryFacts?> s_histories =
        from counts in Gen.Elements<int?>(0, 1, 2, 3, 6, null).ArrayOf(3)
        from paper in s_ends
        from electronic in s_ends
        from read in Gen.Choose(0, 9)
        select read == 0 ? null : new HistoryFacts
        {
            ElectronicRailThisMonth = counts[0], PaperToday = counts[1], PaperLast7Days = counts[2], PaperValidUntil = paper, ElectronicValidUntil = electronic,
        };

    private static readonly Gen<DetailsFacts?> s_details = Gen.Elements<DetailsFacts?>(
        new(EthnicGroup.Of("01"), ElectronicCase.Place), new(EthnicGroup.Of("01"), ElectronicCase.Place), new(null, ElectronicCase.Place), new(EthnicGroup.Of("02"), null), null);

    // two in three are what they should be, so that the other rules are reached as well
    private static readonly Gen<CaseFacts> s_unattended =
        from live in Gen.Elements<LiveCheck?>(LiveCheck.Passed, LiveCheck.Passed, LiveCheck.Passed, LiveCheck.Failed, LiveCheck.NotDone, null)
        from attempts in Gen.Elements<int?>(1, 2, 3, null)
        from located in Gen.Elements(true, true, (bool?)false, null)
        from details in s_details
        from military in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from letterMissing in Gen.Elements(true, false)
        from born in Gen.Elements<DateOnly?>(new DateOnly(2025, 12, 1), new DateOnly(1990, 1, 1), null)
        from frontEnd in Gen.Elements<FrontEnd?>(FrontEnd.Rail12306, FrontEnd.AviationAlipay, FrontEnd.AviationWeChat, null)
        select Ordinary() with
        {
            LiveCheck = live, LiveCheckAttempts = attempts, LocationAuthorised = located, Details = details, ActiveMilitary = military, UnitLetterStatedMissing = letterMissing,
            BirthDate = born, FrontEnd = frontEnd,
        };

    /// <summary>Cases in which the facts fall together at random, each of them unknown now and then.</summary>
    public static Gen<CaseFacts> Generator { get; } =
        from others in s_unattended
        from channel in Gen.Elements(Channel.Window, Channel.Window, Channel.Kiosk, Channel.Electronic)
        from register in s_registers
        from number in Gen.Elements(Numbers.Of("19900307"), Numbers.Of("19900307"), Numbers.Of("20160307", "002"), Numbers.Of("20100131"), Numbers.Of("20100201"), Numbers.Of("19900307", region: "810000"), Numbers.Of("19900307", region: "160000"), null)
        from kind in Gen.Elements<IdentityDocumentKind?>(IdentityDocumentKind.ResidentIdentityCard, IdentityDocumentKind.ResidentIdentityCard, IdentityDocumentKind.Other, null)
        from comparison in Gen.Elements<PhotoComparison?>(PhotoComparison.Match, PhotoComparison.Match, PhotoComparison.Doubtful, PhotoComparison.Mismatch, PhotoComparison.NotDone, null)
        from evidence in Gen.Elements<IReadOnlyList<EvidenceSeen>>([], [Letter], [Licence], [new(EvidenceKind.HouseholdRegister, HasPhoto: false)], [new(EvidenceKind.UnitLetter, HasPhoto: false)])
        from answers in Gen.Elements(s_answers).ArrayOf(3)
        from stated in Gen.Elements(Name, Name, null)
        from mode in Gen.Elements(TravelMode.Rail, TravelMode.Aviation)
        from flight in s_flights
        from noEvidence in Gen.Elements(true, false)
        from oral in Gen.Elements<OralCheck?>(OralCheck.NotDone, OralCheck.Passed, OralCheck.Failed, null)
        from days in Gen.Elements<int?>(null, null, 7, 15, 6, 16)
        from history in s_histories
        from reason in Gen.Elements<ReplacementReason?>(null, ReplacementReason.Lost)
        select others with
        {
            Channel = channel, Register = register, Number = number, DocumentKind = kind, Comparison = comparison, Evidence = evidence, StatedName = stated,
            InPerson = answers[0], GuardianVerified = answers[1], SystemCheckDrawn = answers[2] is true,
            Mode = mode, Flight = flight, NoEvidence = noEvidence, OralCheck = oral, RequestedDays = days, ReplacementReason = reason, History = history,
        };
}
