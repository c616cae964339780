namespace StaffPortal.Domain.Policy;

/// <summary>A group of rules that belong together; each finding cites its own number.</summary>
public interface IPolicyRule
{
    /// <summary>What the group finds in the facts; nothing where all is well. A refusing rule does not stop the others.</summary>
    IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition);
}
