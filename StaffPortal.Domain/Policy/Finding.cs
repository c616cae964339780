namespace StaffPortal.Domain.Policy;

/// <summary>One reason for a verdict (依据).</summary>
/// <param name="Code">Which reason.</param>
/// <param name="Effect">What it does to the verdict.</param>
/// <param name="Rule">The number of the rule that gives it, as in RULES.md.</param>
/// <param name="NextStep">What to do about it.</param>
public sealed record Finding(ReasonCode Code, Effect Effect, string Rule, NextStep NextStep);
