namespace StaffPortal.Domain.Certificates;

/// <summary>Why a paper is not printed once more (R-P-04).</summary>
public enum ReprintObstacle
{
    /// <summary>It was voided or replaced.</summary>
    NotInForce,

    /// <summary>Its time has run out.</summary>
    Expired,

    /// <summary>It was never paper.</summary>
    NotPaper,

    /// <summary>All reprints were made.</summary>
    UsedUp,
}

/// <summary>How often a paper is printed once more, and who may void it alone.</summary>
public static class PaperRules
{
    /// <summary>Most reprints of one certificate; the original is none of them (R-P-04).</summary>
    public const int MostReprints = 2;

    /// <summary>How long after the issue its own officer voids it without a second person; the last instant is in it (R-P-05).</summary>
    public static TimeSpan VoidAloneWithin { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Why there is no further reprint; null where there is one.</summary>
    /// <param name="state">Where the certificate stands.</param>
    /// <param name="channel">Which way it was issued.</param>
    /// <param name="validUntil">First instant at which it is not valid.</param>
    /// <param name="at">When it is asked for.</param>
    /// <param name="reprints">How many were made.</param>
    public static ReprintObstacle? AgainstReprint(CertificateState state, Channel channel, DateTimeOffset validUntil, DateTimeOffset at, int reprints)
    {
        if (channel is Channel.Electronic) return ReprintObstacle.NotPaper;
        if (state is not CertificateState.Issued) return ReprintObstacle.NotInForce;
        if (at >= validUntil) return ReprintObstacle.Expired;
        return reprints >= MostReprints ? ReprintObstacle.UsedUp : null;
    }

    /// <summary>Whether an officer voids a certificate without a second person.</summary>
    /// <param name="issuedBy">Who issued it.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="issuedAt">When it was issued.</param>
    /// <param name="at">When it is asked for.</param>
    public static bool VoidsAlone(string issuedBy, string officer, DateTimeOffset issuedAt, DateTimeOffset at) =>
        issuedBy == officer && at - issuedAt <= VoidAloneWithin;
}
