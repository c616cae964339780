namespace StaffPortal.Domain.Certificates;

/// <summary>What came out of the printer, as the officer saw it. Names are stored: add members, never rename or remove one.</summary>
public enum PrintOutcome
{
    /// <summary>A good sheet, handed over.</summary>
    Printed,

    /// <summary>卡纸: nothing usable came out.</summary>
    Jammed,

    /// <summary>打废: a sheet came out and was destroyed.</summary>
    Spoiled,
}
