using System.Text;

namespace StaffPortal.Documents.Drawing;

/// <summary>A text whose parts between two pairs of asterisks (<c>**so**</c>) are bold; the asterisks themselves are not set.</summary>
internal sealed class EmphasisedText
{
    private const string Mark = "**";

    private EmphasisedText(byte[] bytes, IReadOnlyList<(uint Start, uint End)> bold) => (Bytes, Bold) = (bytes, bold);

    /// <summary>The text without its marks, as UTF-8.</summary>
    public byte[] Bytes { get; }

    /// <summary>Stretches of <see cref="Bytes"/> that are bold, ends excluded.</summary>
    public IReadOnlyList<(uint Start, uint End)> Bold { get; }

    public static EmphasisedText Plain(string text) => new(Encoding.UTF8.GetBytes(text), []);

    /// <summary>A mark without a partner is an ordinary part of the text.</summary>
    public static EmphasisedText Parse(string text)
    {
        var parts = text.Split(Mark);
        if (parts.Length % 2 == 0) parts = [.. parts[..^2], parts[^2] + Mark + parts[^1]];
        var bytes = new List<byte>(text.Length * 3);
        var bold = new List<(uint, uint)>();
        for (var index = 0; index < parts.Length; index++)
        {
            var start = bytes.Count;
            bytes.AddRange(Encoding.UTF8.GetBytes(parts[index]));
            if (index % 2 == 1) bold.Add(((uint)start, (uint)bytes.Count));
        }
        return new EmphasisedText([.. bytes], bold);
    }
}
