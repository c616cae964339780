namespace StaffPortal.Features.Operation;

/// <summary>What whoever runs the portal needs to see. Nothing of it is personal.</summary>
/// <param name="At">When it was put together.</param>
/// <param name="Checks">The checks of this node, what is worst first.</param>
/// <param name="Node">This node and its program.</param>
/// <param name="Books">The database; null while it does not answer.</param>
/// <param name="Keys">The keys at this node.</param>
public sealed record OperationView(DateTimeOffset At, IReadOnlyList<CheckState> Checks, NodeView Node, BooksView? Books, KeysView Keys);

/// <summary>A node.</summary>
/// <param name="Name">Of the machine.</param>
/// <param name="Version">Of the program.</param>
/// <param name="StartedAt">Since when it runs.</param>
/// <param name="DiskFree">Bytes free where the keys lie.</param>
public sealed record NodeView(string Name, string Version, DateTimeOffset StartedAt, long DiskFree);

/// <summary>The books.</summary>
/// <param name="Engine">Engine and version of the server.</param>
/// <param name="Form">The newest migration.</param>
/// <param name="Pending">How many migrations this program knows that the books have not had.</param>
/// <param name="AuditSeq">Number of the newest audit entry.</param>
/// <param name="AuditAt">When it was entered; null where there is none.</param>
public sealed record BooksView(string Engine, string Form, int Pending, long AuditSeq, DateTimeOffset? AuditAt);

/// <summary>The keys.</summary>
/// <param name="Seal">Name of the key that signs seals.</param>
/// <param name="SealUntil">When its certificate ends.</param>
/// <param name="SealEndsSoon">Whether that is a warning.</param>
/// <param name="PersonalData">Number of the newest key for personal data.</param>
/// <param name="PersonalDataSince">When its file was written.</param>
public sealed record KeysView(string Seal, DateTimeOffset SealUntil, bool SealEndsSoon, uint PersonalData, DateTimeOffset PersonalDataSince);
