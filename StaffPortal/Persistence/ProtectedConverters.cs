using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using StaffPortal.Security;

namespace StaffPortal.Persistence;

/// <summary>A text that is encrypted in its column; the purpose binds it to that column.</summary>
internal sealed class ProtectedText(PersonalDataProtector protector, string purpose)
    : ValueConverter<string, byte[]>(text => protector.Protect(text, purpose), bytes => protector.UnprotectText(bytes, purpose))
{
    /// <summary>The same for a column that may be empty: an empty one is never given to the converter.</summary>
    public static ValueConverter OrNone(PersonalDataProtector protector, string purpose) => new ProtectedText(protector, purpose);
}

/// <summary>Bytes that are encrypted in their column; the purpose binds them to that column.</summary>
internal sealed class ProtectedBytes(PersonalDataProtector protector, string purpose)
    : ValueConverter<byte[], byte[]>(bytes => protector.Protect(bytes, purpose), bytes => protector.Unprotect(bytes, purpose));
