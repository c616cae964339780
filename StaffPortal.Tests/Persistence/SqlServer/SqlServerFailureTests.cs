using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence;

namespace StaffPortal.Tests.Persistence.SqlServer;

/// <summary>How Microsoft's client tells what goes wrong at the server, and that the portal tells it from a bug.</summary>
public sealed class SqlServerFailureTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1205)] // chosen to end a deadlock
    [InlineData(1222)] // a lock was not had in time
    [InlineData(50001)] // the traveller's lock was not had in time
    [InlineData(3960)] // a snapshot was overtaken
    [InlineData(4060)] // the database cannot be opened
    [InlineData(40613)] // the database is not there at the moment
    [InlineData(-1)] // hung up
    public async Task Explains_WhatPasses_IsNoBugAndNoRepeat(int answer)
    {
        await using var server = new TdsListener { Answer = answer };
        await using var books = Open(server.ConnectionString);
        var read = await FailureAsync(() => books.Offices.AnyAsync(Cancelled));
        Assert.IsType<SqlException>(read);
        Assert.True(BooksOutage.Explains(read), $"{read}");
        var write = Assert.IsType<DbUpdateException>(await FailureAsync(() => WriteAsync(books)));
        Assert.True(BooksOutage.Explains(write), $"{write}");
        Assert.False(books.IsUniqueViolation(write));
    }

    [Theory]
    [InlineData(2601, true)] // a unique index holds already
    [InlineData(2627, true)] // a key holds already
    [InlineData(547, false)] // a row that is pointed at is not there
    [InlineData(2628, false)] // a text is too long
    public async Task IsUniqueViolation_RefusedWrite_TellsARepeatFromTheRest(int answer, bool repeat)
    {
        await using var server = new TdsListener { Answer = answer };
        await using var books = Open(server.ConnectionString);
        await using var transaction = await books.Database.BeginTransactionAsync(Cancelled);
        var write = Assert.IsType<DbUpdateException>(await FailureAsync(() => WriteAsync(books)));
        Assert.Equal(repeat, books.IsUniqueViolation(write));
    }

    [Fact]
    public async Task Explains_NoAnswerInTime_IsNoBug()
    {
        await using var server = new TdsListener();
        await using var books = Open(server.ConnectionString);
        books.Database.SetCommandTimeout(1);
        Assert.True(BooksOutage.Explains(await FailureAsync(() => books.Offices.AnyAsync(Cancelled))));
    }

    [Fact]
    public async Task Question_OfAPageThatWasLeft_IsCancelledAndNoFailure()
    {
        await using var server = new TdsListener();
        await using var books = Open(server.ConnectionString);
        using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => books.Offices.AnyAsync(leaving.Token));
        using var again = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WriteAsync(books, again.Token));
    }

    [Fact]
    public async Task Explains_AllConnectionsTaken_IsNoBug()
    {
        await using var server = new TdsListener();
        await using var first = Open(server.ConnectionString);
        await first.Database.OpenConnectionAsync(Cancelled);
        await using var second = Open(server.ConnectionString);
        var full = await FailureAsync(() => second.Offices.AnyAsync(Cancelled));
        Assert.IsType<InvalidOperationException>(full.InnerException);
        Assert.True(BooksOutage.Explains(full));
    }

    [Fact]
    public async Task Explains_ServerGoneBetweenTwoCommands_IsNoBug()
    {
        await using var server = new TdsListener { Answer = -1 };
        await using var books = Open(server.ConnectionString);
        await using var transaction = await books.Database.BeginTransactionAsync(Cancelled);
        Assert.True(BooksOutage.Explains(await FailureAsync(() => books.Offices.AnyAsync(Cancelled))));
        var after = await FailureAsync(() => books.Offices.AnyAsync(Cancelled));
        Assert.True(BooksOutage.Explains(after), $"{after}");
        var commit = await FailureAsync(() => transaction.CommitAsync(Cancelled));
        Assert.True(BooksOutage.Explains(commit), $"{commit}");
    }

    [Fact]
    public void Explains_BugOfOurs_IsABug()
    {
        Assert.False(BooksOutage.Explains(Assert.Throws<InvalidOperationException>(() => Array.Empty<int>().Single())));
        Assert.False(BooksOutage.Explains(new DbUpdateConcurrencyException("Another was first.")));
    }

    private static SqlServerPortalDbContext Open(string connection) =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer(connection, PersistenceRegistration.Once).Options, DesignTime.Protector);

    private static Task<int> WriteAsync(SqlServerPortalDbContext books, CancellationToken? leaving = null)
    {
        books.ChangeTracker.Clear();
        books.HandledRequests.Add(new() { RequestId = Guid.CreateVersion7(), ObjectId = Guid.CreateVersion7(), At = DateTimeOffset.UnixEpoch });
        return books.SaveChangesAsync(leaving ?? Cancelled);
    }

    private static async Task<Exception> FailureAsync(Func<Task> call) => await Record.ExceptionAsync(call) ?? throw new InvalidOperationException("It did not fail.");
}
