using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;

namespace StaffPortal.Registers;

/// <summary>Port to the citizen register (人口信息库), another organisation's system.</summary>
public interface ICitizenRegister
{
    /// <summary>Asks for one resident. A register that fails or is slow is an answer (<see cref="RegisterAnswer.Unavailable"/>), never an exception.</summary>
    Task<RegisterAnswer> LookUpAsync(CitizenIdNumber number, CancellationToken cancellationToken);
}
