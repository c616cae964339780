using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StaffPortal.Configuration;

namespace StaffPortal.Tests.Configuration;

/// <summary>What a request hears of a failure: what to do and a number, never what the exception says.</summary>
public sealed class FailureAnswerTests
{
    [Fact]
    public async Task AnswerFailure_Bug_Is500WithANumberAndNothingOfTheException()
    {
        var (status, body) = await AnswerAsync(new InvalidOperationException("周明远 11000019900307001X"));
        Assert.Equal(500, status);
        Assert.Equal("urn:staffportal:failure", body.GetProperty("type").GetString());
        Assert.Matches("编号 [0-9A-F]{8} 告诉", body.GetProperty("title").GetString());
        Assert.DoesNotContain("1100", body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerFailure_DatabaseGone_Is503()
    {
        DbException gone = new NpgsqlException("Failed to connect to 10.0.0.1:5432");
        foreach (var failure in new Exception[] { gone, new DbUpdateException("while saving", gone) })
        {
            var (status, body) = await AnswerAsync(failure);
            Assert.Equal((503, "urn:staffportal:unavailable"), (status, body.GetProperty("type").GetString()));
            Assert.DoesNotContain("10.0.0.1", body.GetRawText(), StringComparison.Ordinal);
        }
    }

    private static async Task<(int Status, JsonElement Body)> AnswerAsync(Exception failure)
    {
        await using var services = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider();
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        http.Features.Set<IExceptionHandlerFeature>(new ExceptionHandlerFeature { Error = failure });
        await PortalPipeline.AnswerFailureAsync(http);
        return (http.Response.StatusCode, JsonDocument.Parse(body.ToArray()).RootElement);
    }
}
