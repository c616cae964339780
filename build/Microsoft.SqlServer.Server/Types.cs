// Substitute for the package Microsoft.SqlServer.Server where the feed lacks it: the four types that Microsoft.Data.SqlClient 6.1
// refers to. They describe user-defined CLR types, which this system does not use, but the first SqlParameter loads the assembly.
using System;
using System.IO;

namespace Microsoft.SqlServer.Server;

public enum Format { Unknown = 0, Native = 1, UserDefined = 2 }

public interface IBinarySerialize
{
    void Read(BinaryReader r);
    void Write(BinaryWriter w);
}

public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message) : base(message) => HResult = unchecked((int)0x80131937);

    public static InvalidUdtException Create(Type udtType, string resourceReason) =>
        new InvalidUdtException($"'{udtType}' is an invalid user defined type, reason: {resourceReason}.");
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute : Attribute
{
    public SqlUserDefinedTypeAttribute(Format format) => Format = format;

    public Format Format { get; }
    public int MaxByteSize { get; set; }
    public bool IsFixedLength { get; set; }
    public bool IsByteOrdered { get; set; }
    public string ValidationMethodName { get; set; } = "";
    public string Name { get; set; } = "";
}
