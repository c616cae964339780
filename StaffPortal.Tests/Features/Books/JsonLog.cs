using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace StaffPortal.Tests.Features.Books;

/// <summary>What the console's own JSON formatter makes of a log, scopes and all, taken apart again: JSON hides a name behind escapes.</summary>
internal sealed class JsonLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging(logging => logging.AddJsonConsole(json => (json.IncludeScopes, json.UseUtcTimestamp, json.TimestampFormat) = (true, true, "O"))).BuildServiceProvider();
    private IExternalScopeProvider? _scopes;

    /// <summary>Every text of every line: members, fields, scopes, exceptions.</summary>
    public IReadOnlyList<string> Values => [.. _lines.SelectMany(line => TextsOf(JsonDocument.Parse(line).RootElement))];

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() => _services.Dispose();

    /// <summary>Every text in a piece of JSON.</summary>
    public static IEnumerable<string> TextsOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => TextsOf(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(TextsOf),
        JsonValueKind.String => [json.GetString()!],
        _ => [json.GetRawText()],
    };

    private sealed class Writer(JsonLog log, string category) : ILogger
    {
        private readonly ConsoleFormatter _formatter = log._services.GetServices<ConsoleFormatter>().Single(formatter => formatter.Name == ConsoleFormatterNames.Json);

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => log._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            using var line = new StringWriter();
            _formatter.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), log._scopes, line);
            log._lines.Enqueue(line.ToString());
        }
    }
}
