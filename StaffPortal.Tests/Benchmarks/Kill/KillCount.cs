namespace StaffPortal.Tests.Benchmarks.Kill;

/// <summary>What the kills did: counts, and everything that must not have been.</summary>
internal sealed class KillCount
{
    // an officer's glance and the whole second that an issue is told in
    private static readonly TimeSpan s_glance = TimeSpan.FromSeconds(1);

    private readonly Dictionary<Victim, int> _killed = Enum.GetValues<Victim>().ToDictionary(victim => victim, _ => 0);
    private readonly HashSet<string> _faults = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unseen = new(StringComparer.Ordinal);
    private TaskCompletionSource _issuing = NewIssue();
    private TimeSpan _longest;
    private int _seen, _stored, _neverSeen;

    /// <summary>Kills so far.</summary>
    public int Cycles => _killed.Values.Sum();

    /// <summary>Numbers that a screen showed and the books do not have.</summary>
    public int Lost { get; private set; }

    /// <summary>Certificates that a kill found stored before any screen showed them.</summary>
    public int UnseenAtKill => _unseen.Count;

    /// <summary>Whether anything was as it must not be.</summary>
    public bool IsBroken => _faults.Count > 0;

    /// <summary>All of that, a line each.</summary>
    public string Faults => string.Join('\n', _faults);

    /// <summary>An officer presses 签发并打印.</summary>
    public void Issuing() => Interlocked.Exchange(ref _issuing, NewIssue()).TrySetResult();

    /// <summary>Ends at the next such press.</summary>
    public Task NextIssue() => Volatile.Read(ref _issuing).Task;

    /// <summary>One kill and the time until the portal was healthy again.</summary>
    public void Killed(Victim victim, TimeSpan recovery)
    {
        _killed[victim]++;
        if (recovery > _longest) _longest = recovery;
    }

    /// <summary>Compares the books with what was seen.</summary>
    public void Check(BooksFound found, IReadOnlyDictionary<string, DateTimeOffset> seen, DateTimeOffset killedAt)
    {
        Note(found.Faults);
        string[] lost = [.. seen.Keys.Where(number => !found.IssuedAt.ContainsKey(number))];
        Note(lost.Select(number => $"{number}: seen on a screen, not in the books"));
        (_seen, _stored, Lost) = (seen.Count, found.IssuedAt.Count, lost.Length);
        _unseen.UnionWith(found.IssuedAt
            .Where(stored => stored.Value <= killedAt && (!seen.TryGetValue(stored.Key, out var at) || at > killedAt + s_glance))
            .Select(stored => stored.Key));
    }

    /// <summary>The last look, after everybody went on.</summary>
    public void End(BooksFound found, IReadOnlyDictionary<string, DateTimeOffset> seen)
    {
        Check(found, seen, DateTimeOffset.MinValue);
        _neverSeen = found.IssuedAt.Keys.Count(number => !seen.ContainsKey(number));
    }

    /// <summary>Things that must not be.</summary>
    public void Note(IEnumerable<string> faults) => _faults.UnionWith(faults);

    /// <summary>Enters the table.</summary>
    public void Tell(Protocol protocol)
    {
        protocol.Row("kill -9", string.Join(", ", _killed.Select(kills => $"{kills.Key} {kills.Value}")));
        protocol.Row("numbers seen on a screen", $"{_seen}");
        protocol.Row("of these lost", $"{Lost}");
        protocol.Row("certificates stored", $"{_stored}");
        protocol.Row("stored before a kill and seen only after it", $"{UnseenAtKill}");
        protocol.Row("stored and never seen", $"{_neverSeen}");
        protocol.Row("faults of the books, error pages, names in the log", $"{_faults.Count}");
        protocol.Row("longest from kill to healthy", $"{Figures.Short(_longest.TotalSeconds)} s");
        protocol.Close();
        foreach (var fault in _faults) protocol.Say(fault);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Cycles} kills, {_seen} numbers seen, {Lost} lost, {UnseenAtKill} stored but not yet seen at a kill, longest recovery {Figures.Short(_longest.TotalSeconds)} s{(IsBroken ? "\n" + Faults : "")}";

    private static TaskCompletionSource NewIssue() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
