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
        Assert.Contains("number-7", body.GetProperty("title").GetString(), StringComparison.Ordinal);
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
        var http = new DefaultHttpContext { RequestServices = services, TraceIdentifier = "number-7", Response = { Body = body } };
        http.Features.Set<IExceptionHandlerFeature>(new ExceptionHandlerFeature { Error = failure });
        // without an activity the number is the request's own
        System.Diagnostics.Activity.Current = null;
        await PortalPipeline.AnswerFailureAsync(http);
        return (http.Response.StatusCode, JsonDocument.Parse(body.ToArray()).RootElement);
    }
}
