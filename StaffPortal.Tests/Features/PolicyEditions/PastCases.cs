using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Books;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Decisions of the past, made by hand and stored as a desk stores them.</summary>
internal sealed class PastCases(PortalUnderTest portal)
{
    private static readonly DemonstrationPerson s_person = DemonstrationPeople.All[0];
    private int _added;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Ten in the morning of the day on which the tests take place, in Shanghai.</summary>
    public static DateTimeOffset Ten { get; } = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(8));

    /// <summary>A traveller of whom the ledger knows nothing.</summary>
    public static HistoryFacts NoHistory { get; } = new()
    {
        ElectronicRailThisMonth = 0, PaperToday = 0, PaperLast7Days = 0, PaperValidUntil = new ValidityEnds(null, null), ElectronicValidUntil = new ValidityEnds(null, null),
    };

    /// <summary>An ordinary rail case: granted at once.</summary>
    public static CaseContent Rail { get; } = new()
    {
        Number = s_person.Number, Register = RegisterOutcome.Found, Record = RecordContent.Of(s_person.Record!), Comparison = PhotoComparison.Match,
    };

    /// <summary>An ordinary flight that leaves so long after the decision: granted where that is not too close.</summary>
    public static CaseContent Flight(int minutes) => Rail with
    {
        Mode = TravelMode.Aviation, Evidence = [new EvidenceSeen(EvidenceKind.DrivingLicence, HasPhoto: true)],
        Flight = new FlightContent("CA1831", Ten.AddMinutes(minutes), Domestic: true, BookedWithIdentityCard: true),
    };

    /// <summary>Stores it once, decided at ten.</summary>
    public async Task<Guid> AddAsync(CaseContent content, DateTimeOffset? at = null, HistoryFacts? history = null, PolicyEdition? edition = null) =>
        (await AddAsync(1, content, at, history, edition)).Single();

    /// <summary>Stores it so many times, decided at ten, each a microsecond after the one before.</summary>
    public async Task<IReadOnlyList<Guid>> AddAsync(int count, CaseContent content, DateTimeOffset? at = null, HistoryFacts? history = null, PolicyEdition? edition = null)
    {
        await using var books = await portal.OpenBooksAsync();
        List<CaseRow> rows = [];
        for (var n = 0; n < count; n++)
        {
            var decidedAt = at ?? Ten.AddMicroseconds(_added++);
            var row = new CaseRow
            {
                Id = Guid.CreateVersion7(), OfficeCode = "BXZ01", DeskNumber = 2, OfficerNumber = "100001", Mode = content.Mode, Purpose = LookUpPurpose.NotCarried,
                State = nameof(CaseState.Finished), TravellerLookup = new string('0', 64), Content = "", Verdict = default, Edition = "", OpenedAt = decidedAt, SavedAt = decidedAt,
            };
            CaseDecider.Write(row, content.Decision is null ? content.Decided(decidedAt, history ?? NoHistory, edition ?? PolicyEdition.Shipped) : content, decidedAt);
            rows.Add(row);
        }
        books.Cases.AddRange(rows);
        await books.SaveChangesAsync(Cancelled);
        return rows.ConvertAll(row => row.Id);
    }
}
