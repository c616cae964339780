using StaffPortal.Domain.Register;

namespace StaffPortal.Registers.Http;

/// <summary>Why the register's answer does not count. All that is logged of it.</summary>
internal enum RegisterFault
{
    /// <summary>No connection: nobody listens, the name is not known, or the certificates are not those agreed.</summary>
    Unreachable,

    /// <summary>No whole answer within the time of a try.</summary>
    Slow,

    /// <summary>The connection ended in the middle of the answer.</summary>
    BrokenOff,

    /// <summary>Status 5xx, 408 or 429: it says itself that it cannot answer now.</summary>
    Overloaded,

    /// <summary>Not asked: it failed again and again, and is left alone for a while.</summary>
    LeftAlone,

    /// <summary>Another status than 200: a redirect, a wrong key, a wrong address.</summary>
    Refused,

    /// <summary>Not what the contract says.</summary>
    NotItsForm,

    /// <summary>More bytes than the contract allows.</summary>
    TooLarge,

    /// <summary>About another number than the one asked for.</summary>
    SomeoneElse,
}

/// <summary>What came of one try: an answer that counts, or why there is none.</summary>
internal readonly record struct RegisterReading(RegisterAnswer? Answer, RegisterFault Fault)
{
    /// <summary>Whether another try, a moment later, may end otherwise; and whether it speaks against the register as a whole.</summary>
    public bool IsPassing => Answer is null && Fault is RegisterFault.Unreachable or RegisterFault.Slow or RegisterFault.BrokenOff or RegisterFault.Overloaded;

    public static RegisterReading Of(RegisterAnswer answer) => new(answer, default);

    public static RegisterReading No(RegisterFault fault) => new(null, fault);
}
