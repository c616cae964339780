namespace StaffPortal.Domain.Identity;

/// <summary>Sex as the register and the identity number give it (GB/T 2261.1: 1 male, 2 female).</summary>
public enum Sex
{
    /// <summary>男; odd 17th digit.</summary>
    Male = 1,

    /// <summary>女; even 17th digit.</summary>
    Female = 2,
}
