using System.Globalization;
using System.Runtime.InteropServices;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;

namespace StaffPortal.Features.Reports;

/// <summary>A line of the reports in as little memory as it needs: texts are numbers of a table of names.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct KeptLine
{
    private readonly byte _mode, _channel, _purpose, _category, _verdict, _outcome, _comparison, _standing;

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The first half of the traveller's HMAC: two persons with the same are not to be expected among a million million.</summary>
    public required ulong Traveller { get; init; }

    /// <summary>Of the look-up, in microseconds of UTC since the year 1.</summary>
    public required long OpenedAt { get; init; }

    /// <summary>The day's number.</summary>
    public required int Day { get; init; }

    /// <summary>Seconds from look-up to print; -1 where nothing was printed.</summary>
    public required int Seconds { get; init; }

    /// <summary>From proposal to approval; -1 where nothing was approved.</summary>
    public required int ApprovalMilliseconds { get; init; }

    /// <summary>The office.</summary>
    public required ushort Office { get; init; }

    /// <summary>The desk.</summary>
    public required ushort Desk { get; init; }

    /// <summary>警号.</summary>
    public required ushort Officer { get; init; }

    /// <summary>Who looked up.</summary>
    public required ushort OpenedBy { get; init; }

    /// <summary>Who proposed what was approved; 0 where nothing was.</summary>
    public required ushort ProposedBy { get; init; }

    /// <summary>Who approved it; 0 where nobody did.</summary>
    public required ushort ApprovedBy { get; init; }

    /// <summary>The codes, together one name.</summary>
    public required ushort Reasons { get; init; }

    /// <summary>0–23.</summary>
    public required byte Hour { get; init; }

    /// <summary>Sheets printed once more.</summary>
    public required byte Reprints { get; init; }

    /// <summary>Rail or air.</summary>
    public required TravelMode Mode { get => (TravelMode)_mode; init => _mode = (byte)value; }

    /// <summary>Window, kiosk or electronic.</summary>
    public required Channel Channel { get => (Channel)_channel; init => _channel = (byte)value; }

    /// <summary>事由.</summary>
    public required LookUpPurpose Purpose { get => (LookUpPurpose)_purpose; init => _purpose = (byte)value; }

    /// <summary>What kind of case.</summary>
    public required CaseCategory Category { get => (CaseCategory)_category; init => _category = (byte)value; }

    /// <summary>What the policy said.</summary>
    public required Verdict Verdict { get => (Verdict)_verdict; init => _verdict = (byte)value; }

    /// <summary>What came of it.</summary>
    public required CaseOutcome Outcome { get => (CaseOutcome)_outcome; init => _outcome = (byte)value; }

    /// <summary>What the officer said of the photos.</summary>
    public required PhotoComparison Comparison { get => (PhotoComparison)_comparison; init => _comparison = (byte)value; }

    /// <summary>How the certificate stands; as issued where there is none.</summary>
    public required CertificateState Standing { get => (CertificateState)_standing; init => _standing = (byte)value; }

    /// <summary>Reviewed, returned, fraud, without picture.</summary>
    public required KeptMarks Marks { get; init; }

    /// <summary>Whether a mark is set.</summary>
    public bool Has(KeptMarks mark) => (Marks & mark) != KeptMarks.None;

    /// <summary>The first half of an HMAC in hexadecimal.</summary>
    public static ulong TravellerOf(string lookup) => ulong.Parse(lookup.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

/// <summary>What is either so or not of a case.</summary>
[Flags]
internal enum KeptMarks : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A supervisor saw it.</summary>
    Reviewed = 1,

    /// <summary>A supervisor returned it.</summary>
    Returned = 2,

    /// <summary>The certificate is marked as fraud.</summary>
    Fraud = 4,

    /// <summary>It went on without a live picture.</summary>
    WithoutPicture = 8,
}
