using System.Text;

namespace StaffPortal.Documents.Drawing;

/// <summary>A text as Pango takes it. Positions count bytes of its UTF-8, ends excluded.</summary>
internal sealed class WordsToSet
{
    private const string Mark = "**";

    private WordsToSet(string text, IReadOnlyList<(uint Start, uint End)> bold)
    {
        Bytes = Encoding.UTF8.GetBytes(text);
        Bold = bold;
        KeptTogether = Drawing.KeptTogether.In(text);
    }

    public byte[] Bytes { get; }

    public IReadOnlyList<(uint Start, uint End)> Bold { get; }

    /// <summary>Where no line may break.</summary>
    public IReadOnlyList<(uint Start, uint End)> KeptTogether { get; }

    public static WordsToSet Plain(string text) => new(text, []);

    /// <summary>Parts between two pairs of asterisks (<c>**so**</c>) are bold; the asterisks are not set. A pair without partner is text.</summary>
    public static WordsToSet Emphasised(string text)
    {
        var parts = text.Split(Mark);
        if (parts.Length % 2 == 0) parts = [.. parts[..^2], parts[^2] + Mark + parts[^1]];
        var bold = new List<(uint, uint)>();
        var position = 0u;
        for (var index = 0; index < parts.Length; index++)
        {
            var end = position + (uint)Encoding.UTF8.GetByteCount(parts[index]);
            if (index % 2 == 1) bold.Add((position, end));
            position = end;
        }
        return new WordsToSet(string.Concat(parts), bold);
    }
}
