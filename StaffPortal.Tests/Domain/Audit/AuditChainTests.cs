using StaffPortal.Domain.Audit;

namespace StaffPortal.Tests.Domain.Audit;

public sealed class AuditChainTests
{
    private static AuditEntry Entry(long seq = 1, string prev = AuditChain.First) => new()
    {
        Seq = seq,
        At = new DateTimeOffset(2026, 1, 31, 20, 30, 15, TimeSpan.FromHours(8)).AddTicks(1234567),
        Officer = "100001",
        Office = "BXZ01",
        Desk = "BXZ01-2",
        Act = AuditAct.Issued,
        Object = "RBXZ01260131000001Q",
        Outcome = "Grant",
        Detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["kid"] = "CNTIA01", ["case"] = "0197-1", ["Z"] = "制证" },
        Prev = prev,
    };

    [Fact]
    public void CanonicalJson_Entry_IsExactlyThis()
    {
        const string Expected =
            """{"act":"Issued","at":"2026-01-31T12:30:15.123456Z","desk":"BXZ01-2","detail":{"Z":"制证","case":"0197-1","kid":"CNTIA01"}"""
            + ""","object":"RBXZ01260131000001Q","office":"BXZ01","officer":"100001","outcome":"Grant","""
            + "\"prev\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"seq\":1}";

        Assert.Equal(Expected, AuditChain.CanonicalJson(Entry()));
    }

    [Fact]
    public void CanonicalJson_ReasonAndNoDetail_StandInTheirPlaces()
    {
        var json = AuditChain.CanonicalJson(Entry() with { Reason = "Lost\t\"x\"", Detail = new Dictionary<string, string>(StringComparer.Ordinal) });
        Assert.Contains(""","detail":{},"object":""", json, StringComparison.Ordinal);
        Assert.Contains(""","reason":"Lost\t\"x\"","seq":1}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Hash_Text_IsSha256OfItsUtf8()
    {
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", AuditChain.Hash(""));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("张"u8)), AuditChain.Hash("张"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void FirstFault_TrailAsWritten_IsNone(int length) => Assert.Null(AuditChain.FirstFault(Trail(length)));

    [Fact]
    public void FirstFault_EntryChanged_NamesThatEntry()
    {
        for (var place = 1; place <= 4; place++)
        {
            var trail = Trail(5);
            trail[place - 1] = (place, trail[place - 1].Json.Replace("\"Grant\"", "\"Refuse\"", StringComparison.Ordinal));
            Assert.Equal(new AuditFault(place, AuditFaultKind.LinkBroken), AuditChain.FirstFault(trail));
        }
    }

    [Fact]
    public void FirstFault_LinkChanged_NamesThatEntry()
    {
        for (var place = 1; place <= 4; place++)
        {
            var trail = Trail(5);
            trail[place - 1] = (place, AuditChain.CanonicalJson(Entry(place, new string('a', 64))));
            Assert.Equal(new AuditFault(place, AuditFaultKind.LinkBroken), AuditChain.FirstFault(trail));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void FirstFault_EntryRemoved_NamesItsPlace(int place)
    {
        var trail = Trail(5);
        trail.RemoveAt(place - 1);
        Assert.Equal(new AuditFault(place, AuditFaultKind.OutOfPlace), AuditChain.FirstFault(trail));
    }

    [Fact]
    public void FirstFault_EntryPutIn_NamesItsPlace()
    {
        var trail = Trail(5);
        trail.Insert(2, (3, AuditChain.CanonicalJson(Entry(3, AuditChain.Hash(trail[1].Json)) with { Object = "forged" })));
        Assert.Equal(new AuditFault(3, AuditFaultKind.OutOfPlace), AuditChain.FirstFault(trail));
    }

    [Fact]
    public void FirstFault_EntryPutInAndTheOthersRenumbered_NamesItsPlace()
    {
        var trail = Trail(5);
        var forged = AuditChain.CanonicalJson(Entry(3, AuditChain.Hash(trail[1].Json)) with { Object = "forged" });
        List<(long, string)> renumbered =
        [
            .. trail[..2], (3, forged),
            .. trail[2..].Select(entry => (entry.Seq + 1, entry.Json.Replace($"\"seq\":{entry.Seq}}}", $"\"seq\":{entry.Seq + 1}}}", StringComparison.Ordinal))),
        ];
        Assert.Equal(new AuditFault(3, AuditFaultKind.OutOfPlace), AuditChain.FirstFault(renumbered));
    }

    [Fact]
    public void FirstFault_EntriesExchanged_NamesTheFirstPlace()
    {
        var trail = Trail(5);
        (trail[1], trail[2]) = (trail[2], trail[1]);
        Assert.Equal(new AuditFault(2, AuditFaultKind.OutOfPlace), AuditChain.FirstFault(trail));
    }

    [Fact]
    public void FirstFault_KeptUnderAnotherNumber_NamesThePlace()
    {
        var trail = Trail(3);
        trail[1] = (7, trail[1].Json);
        Assert.Equal(new AuditFault(2, AuditFaultKind.OutOfPlace), AuditChain.FirstFault(trail));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"prev":"\ud800","seq":3}""")]
    [InlineData("""{"seq":3}""")]
    [InlineData("""{"prev":1,"seq":3}""")]
    [InlineData("""{"prev":"","seq":"3"}""")]
    [InlineData("""{"prev":"","seq":3.0}""")]
    public void FirstFault_LastEntryNoEntryAtAll_IsMalformed(string json)
    {
        var trail = Trail(3);
        trail[2] = (3, json);
        Assert.Equal(new AuditFault(3, AuditFaultKind.Malformed), AuditChain.FirstFault(trail));
    }

    [Fact]
    public void FirstFault_LastEntrySameInAnotherForm_IsMalformed()
    {
        var trail = Trail(3);
        foreach (var (text, instead) in new[] { (",\"seq\"", ", \"seq\""), ("Grant", "\\u0047rant") })
        {
            var other = trail[2].Json.Replace(text, instead, StringComparison.Ordinal);
            Assert.NotEqual(trail[2].Json, other);
            Assert.Equal(new AuditFault(3, AuditFaultKind.Malformed), AuditChain.FirstFault([trail[0], trail[1], (3, other)]));
        }
    }

    private static List<(long Seq, string Json)> Trail(int length)
    {
        var trail = new List<(long Seq, string Json)>();
        for (long seq = 1; seq <= length; seq++)
            trail.Add((seq, AuditChain.CanonicalJson(Entry(seq, seq is 1 ? AuditChain.First : AuditChain.Hash(trail[^1].Json)))));
        return trail;
    }
}
