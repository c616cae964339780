using Microsoft.EntityFrameworkCore;
using Npgsql;
using StaffPortal.Persistence;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Persistence.SqlServer;

/// <summary>What stands beside the books of the tests sees a question that the engines would not answer alike.</summary>
public sealed class OnSqlServerTooTests(PostgresCluster cluster)
{
    private static readonly DateTimeOffset s_at = new(2026, 11, 20, 4, 0, 0, TimeSpan.Zero);

    // one for all: EF Core makes its services anew for each that watches its questions
    private static readonly OnSqlServerToo s_beside = new(DesignTime.Protector);

    private static readonly Dictionary<string, (string Fault, Func<PortalDbContext, IQueryable> Ask)> s_unlike = new(StringComparer.Ordinal)
    {
        ["a function of one engine"] = ("ILike", books => books.Cases.Where(c => EF.Functions.ILike(c.OfficeCode, "b%"))),
        ["the newest by id"] = ("The order begins with Id", books => books.Cases.Where(c => c.SavedAt < s_at).OrderByDescending(c => c.Id)),
        ["the first of a page by id"] = ("The order begins with Id", books => books.Cases.OrderBy(c => c.Id).Take(5)),
        ["by id over a page"] = ("The order begins with Id", books => books.Cases.OrderBy(c => c.SavedAt).Take(5).OrderBy(c => c.Id)),
        ["by the id of what is joined"] = ("The order begins with Id", books =>
            from certificate in books.Certificates join @case in books.Cases on certificate.CaseId equals @case.Id orderby @case.Id select certificate.Number),
        ["by an id that may be null"] = ("The order begins with CaseId", books => books.Certificates.OrderBy(c => c.CaseId)),
    };

    private static readonly Dictionary<string, Func<PortalDbContext, IQueryable>> s_alike = new(StringComparer.Ordinal)
    {
        ["by instant, then id"] = books => books.Cases.OrderByDescending(c => c.SavedAt).ThenByDescending(c => c.Id).Take(5),
        ["by a key that is a number"] = books => books.AuditHead.OrderBy(head => head.Id),
        ["one of several"] = books => books.Cases.Where(c => new[] { "BXZ01", "SHA01" }.Contains(c.OfficeCode)),
    };

    public static TheoryData<string> Unlike => [.. s_unlike.Keys];

    public static TheoryData<string> Alike => [.. s_alike.Keys];

    [Theory, MemberData(nameof(Unlike))]
    public void Question_ThatSqlServerWouldAnswerOtherwise_FailsTheTestThatAsks(string question)
    {
        var (fault, ask) = s_unlike[question];
        using var books = Books();
        var refusal = Assert.Throws<Xunit.Sdk.XunitException>(() => ask(books).ToQueryString());
        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Alike))]
    public void Question_ThatBothAnswerAlike_IsPutToSqlServerToo(string question)
    {
        using var books = Books();
        var before = s_beside.Asked.Count;
        Assert.NotEmpty(s_alike[question](books).ToQueryString());
        Assert.Equal(before + 1, s_beside.Asked.Count);
    }

    [Fact]
    public void Parameter_ThatEndsWithABlank_FailsTheTestThatSendsIt()
    {
        using var command = new NpgsqlCommand("SELECT $1");
        command.Parameters.Add(new NpgsqlParameter { ParameterName = "p", Value = "BXZ01" });
        OnSqlServerToo.RefuseBlanks(command);
        command.Parameters[0].Value = "BXZ01 ";
        Assert.Throws<Xunit.Sdk.XunitException>(() => OnSqlServerToo.RefuseBlanks(command));
    }

    [Fact]
    public async Task Books_OfAnyTest_AreAskedOnSqlServerToo()
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        await new DeskDriver(portal).IssuedAsync();
        Assert.Contains(PortalUnderTest.OnSqlServerToo.Asked, text => text.Contains("FROM [Certificates]", StringComparison.Ordinal));
        await using var books = await portal.OpenBooksAsync();
        var blank = "BXZ01 ";
        await Assert.ThrowsAsync<Xunit.Sdk.XunitException>(() => books.Offices.AnyAsync(office => office.Code == blank, TestContext.Current.CancellationToken));
    }

    private static PostgresPortalDbContext Books() =>
        new(new DbContextOptionsBuilder<PostgresPortalDbContext>().UseNpgsql("Host=none").AddInterceptors(s_beside).Options, DesignTime.Protector);
}
