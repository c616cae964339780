namespace StaffPortal.Domain.Reports;

/// <summary>What came of a case, for reports. Names are stored: add members, never rename one.</summary>
public enum CaseOutcome
{
    /// <summary>未结: at a desk, or waiting for a supervisor.</summary>
    Pending,

    /// <summary>已签发, also where the certificate was voided afterwards.</summary>
    Issued,

    /// <summary>不予签发: finished without a certificate while the policy refused.</summary>
    Refused,

    /// <summary>无结果: a look-up that ended without certificate and without refusal (R-X-04).</summary>
    NoOutcome,
}
