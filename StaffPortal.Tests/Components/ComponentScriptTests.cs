using Microsoft.JSInterop;
using StaffPortal.Components;

namespace StaffPortal.Tests.Components;

/// <summary>A component that is taken away while its script is on its way: nothing is called afterwards, and nothing is left behind.</summary>
public sealed class ComponentScriptTests : IAsyncDisposable
{
    private readonly Page _page = new();

    [Fact]
    public async Task Call_Fetched_ReachesTheModule()
    {
        await using var script = new ComponentScript(_page, "./a.js");
        var fetching = script.FetchAsync();
        _page.Answer();
        Assert.True(await fetching);
        await script.CallAsync("open", 1);
        Assert.Equal(["import", "open"], _page.Calls);
        Assert.True(script.IsFetched);
    }

    [Fact]
    public async Task Fetch_Again_FetchesNothing()
    {
        await using var script = new ComponentScript(_page, "./a.js");
        var fetching = script.FetchAsync();
        _page.Answer();
        await fetching;
        Assert.True(await script.FetchAsync());
        Assert.Equal(["import"], _page.Calls);
    }

    [Fact]
    public async Task Call_BeforeItIsFetched_CallsNothing()
    {
        await using var script = new ComponentScript(_page, "./a.js");
        await script.CallAsync("open");
        Assert.False(await script.AskAsync<bool>("print"));
        Assert.Empty(_page.Calls);
    }

    [Fact]
    public async Task Fetch_GoneBeforeTheModuleCame_LetsItGoAndAttachesNothing()
    {
        var script = new ComponentScript(_page, "./a.js", parting: "stop");
        var fetching = script.FetchAsync("attach");
        await script.DisposeAsync();
        _page.Answer();
        Assert.False(await fetching);
        await script.CallAsync("warm");
        Assert.Equal(["import", "dispose"], _page.Calls);
        Assert.False(script.IsFetched);
    }

    [Fact]
    public async Task Fetch_GoneWhileItWasAttached_PartsFromWhatWasMade()
    {
        var script = new ComponentScript(_page, "./a.js", parting: "stop");
        var fetching = script.FetchAsync("attach");
        _page.Answer();
        await script.DisposeAsync();
        _page.Answer();
        Assert.False(await fetching);
        await script.CallAsync("warm");
        Assert.Equal(["import", "attach", "dispose", "stop", "dispose"], _page.Calls);
    }

    [Fact]
    public async Task Dispose_Fetched_PartsOnceAndCallsNothingMore()
    {
        var script = new ComponentScript(_page, "./a.js", parting: "stop");
        var fetching = script.FetchAsync();
        _page.Answer();
        await fetching;
        await script.DisposeAsync();
        await script.DisposeAsync();
        await script.CallAsync("start");
        Assert.False(await script.FetchAsync());
        Assert.Equal(["import", "stop", "dispose"], _page.Calls);
    }

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    /// <summary>A page in which modules, and objects made by them, come when the test says so; everything else is answered at once.</summary>
    private sealed class Page : IJSRuntime, IJSObjectReference
    {
        private readonly Queue<TaskCompletionSource> _waiting = new();

        public List<string> Calls { get; } = [];

        public void Answer() => _waiting.Dequeue().SetResult();

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            Calls.Add(identifier);
            if (typeof(TValue) != typeof(IJSObjectReference)) return default!;
            var waits = new TaskCompletionSource();
            _waiting.Enqueue(waits);
            await waits.Task;
            return (TValue)(object)this;
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);

        public ValueTask DisposeAsync()
        {
            Calls.Add("dispose");
            return ValueTask.CompletedTask;
        }
    }
}
