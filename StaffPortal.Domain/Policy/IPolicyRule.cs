namespace StaffPortal.Domain.Policy;

/// <summary>A group of rules that belong together; each finding cites its own number.</summary>
public interface IPolicyRule
{
    /// <summary>Tells what it finds in the facts; nothing where all is well. A refusing rule does not stop the others.</summary>
    void Check(CaseFacts facts, PolicyEdition edition, Findings findings);
}
