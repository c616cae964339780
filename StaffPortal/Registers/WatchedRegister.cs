using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;

namespace StaffPortal.Registers;

/// <summary>A register whose answers are watched, so that desks and health tell how it stands without asking it.</summary>
internal sealed class WatchedRegister(ICitizenRegister register, RegisterWatch watch) : ICitizenRegister
{
    public async Task<RegisterAnswer> LookUpAsync(CitizenIdNumber number, CancellationToken cancellationToken)
    {
        var answer = await register.LookUpAsync(number, cancellationToken);
        if (answer is RegisterAnswer.Unavailable) watch.Silent();
        else watch.Answered();
        return answer;
    }
}
