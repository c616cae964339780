using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace StaffPortal.Documents.Drawing;

/// <summary>As many threads as there are processors, on which all drawing is done; the caller waits for its turn and its file.</summary>
/// <remarks>
/// Cutting a font down to the used glyphs takes some 50 MB for a moment, and the C library keeps that much for every thread that ever did it.
/// On the many threads of the pool it would add up to gigabytes.
/// </remarks>
internal static class DrawingThreads
{
    private static readonly BlockingCollection<Drawing> s_waiting = [];

    static DrawingThreads()
    {
        for (var number = 1; number <= Environment.ProcessorCount; number++)
            new Thread(Work) { IsBackground = true, Name = $"Drawing {number}" }.Start();
    }

    public static byte[] Run(Func<byte[]> draw, CancellationToken cancellationToken)
    {
        var drawing = new Drawing(draw);
        s_waiting.Add(drawing, cancellationToken);
        return drawing.WaitForFile();
    }

    private static void Work()
    {
        foreach (var drawing in s_waiting.GetConsumingEnumerable()) drawing.Draw();
    }

    private sealed class Drawing(Func<byte[]> draw)
    {
        private readonly object _gate = new();
        private bool _done;
        private byte[] _file = [];
        private ExceptionDispatchInfo? _fault;

        public void Draw()
        {
            try
            {
                _file = draw();
            }
            catch (Exception fault)
            {
                _fault = ExceptionDispatchInfo.Capture(fault);   // it goes on in the caller, where someone can catch it
            }
            lock (_gate)
            {
                _done = true;
                Monitor.Pulse(_gate);
            }
        }

        /// <summary>Not cancelled from outside: the drawing itself looks at its token, and must not outlive what it draws from.</summary>
        public byte[] WaitForFile()
        {
            lock (_gate)
            {
                while (!_done) Monitor.Wait(_gate);
            }
            _fault?.Throw();
            return _file;
        }
    }
}
