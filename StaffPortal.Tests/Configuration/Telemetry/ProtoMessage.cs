using System.Buffers.Binary;
using System.Text;

namespace StaffPortal.Tests.Configuration.Telemetry;

/// <summary>Reads the wire form of Protocol Buffers as far as OTLP needs it: fields by number, no schema.</summary>
internal sealed class ProtoMessage
{
    private readonly List<(int Number, ulong Value, ReadOnlyMemory<byte> Bytes)> _fields = [];

    public ProtoMessage(ReadOnlyMemory<byte> wire)
    {
        for (var rest = wire; rest.Length > 0;)
        {
            var tag = Varint(ref rest);
            var (number, kind) = ((int)(tag >> 3), tag & 7);
            switch (kind)
            {
                case 0: _fields.Add((number, Varint(ref rest), default)); break;
                case 1: _fields.Add((number, BinaryPrimitives.ReadUInt64LittleEndian(rest.Span), Take(ref rest, 8))); break;
                case 2: _fields.Add((number, 0, Take(ref rest, (int)Varint(ref rest)))); break;
                case 5: _fields.Add((number, BinaryPrimitives.ReadUInt32LittleEndian(rest.Span), Take(ref rest, 4))); break;
                default: throw new FormatException($"There is no wire type {kind}.");
            }
        }
    }

    public IEnumerable<ProtoMessage> All(int number) => _fields.Where(field => field.Number == number).Select(field => new ProtoMessage(field.Bytes));

    public string Text(int number) => Encoding.UTF8.GetString(Bytes(number).Span);

    public ReadOnlyMemory<byte> Bytes(int number) => _fields.FirstOrDefault(field => field.Number == number).Bytes;

    public ulong Figure(int number) => _fields.FirstOrDefault(field => field.Number == number).Value;

    private static ulong Varint(ref ReadOnlyMemory<byte> rest)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = Take(ref rest, 1).Span[0];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return value;
        }
    }

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> rest, int count)
    {
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
