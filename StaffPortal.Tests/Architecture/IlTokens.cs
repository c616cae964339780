using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace StaffPortal.Tests.Architecture;

/// <summary>The metadata tokens that the instructions of a method body carry; strings are left out.</summary>
internal static class IlTokens
{
    private static readonly Dictionary<short, OperandType> s_operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value, code => code.OperandType);

    /// <summary>Every token in the order of the instructions.</summary>
    public static IEnumerable<int> Of(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            // two-byte instructions begin with FE
            var code = il[at] == 0xFE ? (short)((il[at] << 8) | il[at + 1]) : il[at];
            at += il[at] == 0xFE ? 2 : 1;
            var operand = s_operands[code];
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineSig or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(at));
            }
            at += operand is OperandType.InlineSwitch ? 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(at))) : Length(operand);
        }
    }

    private static int Length(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
