// Long because one case of a history is told in one place: what each of its tables and the trail have of it must fit together.
using System.Globalization;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StaffPortal.Domain;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;
using StaffPortal.Tests.Benchmarks.Ledger;
using StaffPortal.Tests.Documents;
using StaffPortal.Tests.Issuance;

namespace StaffPortal.Tests.Benchmarks.Reports;

/// <summary>
/// A made-up past of some offices, written as the portal's tables hold it: cases, certificates, sheets, approvals and the trail with its hashes. All certificates share one
/// portrait, all cases share some hundred contents.
/// </summary>
internal sealed class StoredHistory
{
    private const int Contents = 240, CasesATime = 5_000;
    private static readonly TimeSpan s_opens = TimeSpan.FromHours(5), s_isOpen = TimeSpan.FromHours(18);

    private readonly HistoryTables _tables = new();
    private readonly Random _random;
    private readonly PersonalDataProtector _protector;
    private readonly (CaseContent Content, byte[] Stored)[] _contents;
    private readonly byte[] _holder, _portrait, _seal;
    private readonly DateOnly _lastDay;
    private readonly int _cases, _days, _entriesEach;
    private readonly Dictionary<(string Office, DateOnly Day), int> _serials = [];
    private string _hash = AuditChain.First;
    private long _seq;

    /// <summary>Prepares it.</summary>
    /// <param name="protector">Whose keys encrypt it.</param>
    /// <param name="seed">Of all that is left to chance.</param>
    /// <param name="cases">How many.</param>
    /// <param name="days">Over how many days.</param>
    /// <param name="lastDay">The last of them.</param>
    /// <param name="entriesEach">Entries of the trail for each case at least; what is over are verifications.</param>
    public StoredHistory(PersonalDataProtector protector, int seed, int cases, int days, DateOnly lastDay, int entriesEach = 0)
    {
        (_protector, _random, _cases, _days, _lastDay, _entriesEach) = (protector, new Random(seed), cases, days, lastDay, entriesEach);
        _contents = [.. StoredCases.Any.Sample(Contents).Select(content =>
        {
            var decided = content.Decided(content.DecidedAt, content.History, PolicyEdition.Shipped) with { LivePicture = _random.Next(10) == 0 ? PictureSource.None : PictureSource.Camera };
            return (decided, protector.Protect(decided.ToJson(), "Cases.Content"));
        })];
        _holder = protector.Protect("{\"Version\":1}", "Certificates.Holder");
        _portrait = protector.Protect(TestPictures.ToJpeg(TestPictures.Face(60, 75)), "Certificates.Portrait");
        _seal = protector.Protect(new byte[166], "Certificates.Seal");
    }

    /// <summary>Certificates written.</summary>
    public int Certificates { get; private set; }

    /// <summary>Entries written.</summary>
    public long Entries => _seq;

    /// <summary>Writes all of it behind what the books hold already.</summary>
    public async Task WriteAsync(NpgsqlConnection owner, Action<int> progress, CancellationToken cancellationToken)
    {
        await using (var end = new NpgsqlCommand("SELECT \"Seq\", \"Hash\" FROM \"AuditHead\"", owner))
        {
            await using var reader = await end.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            (_seq, _hash) = (reader.GetInt64(0), reader.GetString(1));
        }
        List<BareTable> bare = [];
        foreach (var table in _tables.All) bare.Add(await BareTable.OfAsync(owner, table.Table, cancellationToken));
        for (var first = 0; first < _cases; first += CasesATime)
        {
            var end = Math.Min(first + CasesATime, _cases);
            for (var index = first; index < end; index++) Tell(index);
            foreach (var table in _tables.All) await table.WriteAsync(owner, cancellationToken);
            progress(end);
        }
        // the last that was taken bare refers to those before it
        foreach (var table in bare) await table.DressAsync(cancellationToken);
        await using var head = new NpgsqlCommand("UPDATE \"AuditHead\" SET \"Seq\" = @seq, \"Hash\" = @hash", owner) { Parameters = { new("seq", _seq), new("hash", _hash) } };
        await head.ExecuteNonQueryAsync(cancellationToken);
    }

    private void Tell(int index)
    {
        var day = _lastDay.AddDays((int)((long)index * _days / _cases) - _days + 1);
        var opened = ShanghaiTime.ToMicroseconds(ShanghaiTime.StartOf(day) + s_opens + (s_isOpen * _random.NextDouble()));
        var office = _random.Next(HistoryPeople.Offices.Count);
        var (content, stored) = _contents[_random.Next(Contents)];
        var told = new ToldCase
        {
            Id = Guid.CreateVersion7(opened), Office = HistoryPeople.Offices[office], Desk = 1 + _random.Next(HistoryPeople.Desks), Mode = HistoryPeople.ModeOf(office), OpenedAt = opened,
            Opener = HistoryPeople.Officer(office, _random.Next(HistoryPeople.Officers)), Officer = HistoryPeople.Officer(office, _random.Next(HistoryPeople.Officers)),
            Traveller = _protector.LookupOf(_random.Next(1 + (_cases / 3)).ToString(CultureInfo.InvariantCulture), "citizen-id-number"), Content = content,
        };
        var (before, fate) = (_seq, _random.Next(100));
        Enter(told, AuditAct.LookedUp, told.Opener);
        if (_random.Next(12) == 0) Enter(told, AuditAct.LookedUp, told.Officer);
        Enter(told, AuditAct.Compared, told.Officer);
        Enter(told, AuditAct.Decided, told.Officer);
        if (_random.Next(20) == 0) Review(told);
        var issuedAt = fate < 88 ? Issue(told) : (DateTimeOffset?)null;
        if (fate is >= 88 and < 91) Enter(told, AuditAct.NoticeGiven, told.Officer);
        var state = fate >= 97 ? CaseState.Open : CaseState.Finished;
        if (state is CaseState.Finished) Enter(told, AuditAct.CaseFinished, told.Officer);
        while (_seq - before < _entriesEach) Enter(told, AuditAct.Verified, told.Officer);
        var saved = issuedAt ?? told.OpenedAt;
        _tables.Cases.Add(
            told.Id, told.Office, told.Desk, told.Officer, told.Mode, _random.GetItems(Enum.GetValues<LookUpPurpose>(), 1)[0], state, told.Traveller, stored, content.Decision!.Verdict,
            PolicyEdition.Shipped.Name, told.OpenedAt, saved, state is CaseState.Finished ? saved : null, told.Certificate, false, 0);
    }

    private DateTimeOffset Issue(ToldCase told)
    {
        var at = told.OpenedAt + TimeSpan.FromSeconds(20 + _random.Next(200));
        at = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        var day = ShanghaiTime.Day(at);
        var serial = _serials[(told.Office, day)] = _serials.GetValueOrDefault((told.Office, day)) + 1;
        told.Certificate = Guid.CreateVersion7(at);
        Certificates++;
        Enter(told, AuditAct.Issued, told.Officer, ofCertificate: true);
        var state = _random.Next(150) switch { 0 => CertificateState.Voided, 1 => CertificateState.Replaced, _ => CertificateState.Issued };
        _tables.Certificates.Add(
            told.Certificate, Guid.CreateVersion7(at), told.Id, CertificateNumber.Compose(told.Mode, OfficeCode.Of(told.Office), day, serial).Value, told.Mode, told.Content.Channel, told.Office, told.Desk,
            told.Officer, told.Traveller, told.Traveller, _holder, _portrait, _seal, "CNTIA01", PolicyEdition.Shipped.Name, day, at, at, at + PolicyEdition.Shipped.RailPaperValidity, state,
            state is CertificateState.Issued ? null : at.AddMinutes(9), state is CertificateState.Voided && _random.Next(3) == 0, false, 0);
        if (state is CertificateState.Voided) Enter(told, AuditAct.Voided, told.Officer, ofCertificate: true);
        if (_random.Next(25) > 0) Print(told, at);
        return at;
    }

    private void Print(ToldCase told, DateTimeOffset at)
    {
        for (var copy = 0; copy == 0 || (copy < 3 && _random.Next(60) == 0); copy++)
        {
            var (sheet, printed) = (Guid.CreateVersion7(at), at.AddSeconds(1 + (copy * 90) + _random.Next(5)));
            _tables.Prints.Add(sheet, Guid.CreateVersion7(at), told.Certificate, copy, copy == 0 ? null : ReprintReason.Jammed, printed, told.Officer, told.Desk);
            Enter(told, AuditAct.Printed, told.Officer, ofCertificate: true);
            if (_random.Next(3) > 0) continue;
            var outcome = _random.Next(15) == 0 ? PrintOutcome.Spoiled : PrintOutcome.Printed;
            _tables.Outcomes.Add(Guid.CreateVersion7(printed), Guid.CreateVersion7(printed), sheet, outcome, printed.AddSeconds(5), told.Officer, told.Desk);
            Enter(told, AuditAct.PrintTold, told.Officer, ofCertificate: true);
        }
    }

    private void Review(ToldCase told)
    {
        var rounds = _random.Next(4) == 0 ? 2 : 1;
        for (var round = 1; round <= rounds; round++)
        {
            var (proposed, decided) = (told.OpenedAt.AddSeconds(10 * round), told.OpenedAt.AddSeconds((10 * round) + 1).AddMilliseconds(_random.Next(9000)));
            var state = round < rounds ? ApprovalState.Returned : ApprovalState.Approved;
            Enter(told, AuditAct.CaseParked, told.Officer);
            _tables.Approvals.Add(
                Guid.CreateVersion7(proposed), Guid.CreateVersion7(proposed), told.Id, told.Office, told.Desk, proposed, told.Officer, nameof(ReasonCode.PhotoDoubtful), state, decided,
                HistoryPeople.SupervisorOf(_random.Next(2)).OfficerNumber, 0);
            Enter(told, AuditAct.Decided, told.Officer);
        }
    }

    private void Enter(ToldCase told, AuditAct act, string officer, bool ofCertificate = false)
    {
        var entry = new AuditEntry
        {
            Seq = ++_seq, At = told.OpenedAt, Officer = officer, Office = told.Office, Desk = told.Desk.ToString(CultureInfo.InvariantCulture), Act = act,
            Object = ofCertificate ? AuditNote.Certificate(told.Certificate!.Value) : AuditNote.Case(told.Id), Outcome = "Done", Detail = s_none, Prev = _hash,
        };
        var json = AuditChain.CanonicalJson(entry);
        _hash = AuditChain.Hash(json);
        _tables.Entries.Add(entry.Seq, entry.At, entry.Officer, act, entry.Object, json);
    }

    private static readonly Dictionary<string, string> s_none = [];

    private sealed class ToldCase
    {
        public required Guid Id { get; init; }
        public required string Office { get; init; }
        public required int Desk { get; init; }
        public required TravelMode Mode { get; init; }
        public required DateTimeOffset OpenedAt { get; init; }
        public required string Opener { get; init; }
        public required string Officer { get; init; }
        public required string Traveller { get; init; }
        public required CaseContent Content { get; init; }
        public Guid? Certificate { get; set; }
    }
}
