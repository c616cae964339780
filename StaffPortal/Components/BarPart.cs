using StaffPortal.Security;

namespace StaffPortal.Components;

/// <summary>What a feature puts into the bar of every page of one role; other roles' pages hold nothing of it.</summary>
/// <param name="Role">Whose bar.</param>
/// <param name="Component">The component.</param>
public sealed record BarPart(OfficerRole Role, Type Component);
