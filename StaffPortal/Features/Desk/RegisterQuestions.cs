using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;
using StaffPortal.Registers;

namespace StaffPortal.Features.Desk;

/// <summary>How the desk asks the register: it waits, and may be told not to.</summary>
internal static class RegisterQuestions
{
    /// <summary>Asks; null where <paramref name="givenUp"/> came before the answer. A page that was left is cancelled as everywhere.</summary>
    public static async Task<RegisterAnswer?> AskAsync(this ICitizenRegister register, CitizenIdNumber number, CancellationToken cancellationToken, CancellationToken givenUp)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, givenUp);
        try
        {
            return await register.LookUpAsync(number, waiting.Token);
        }
        catch (OperationCanceledException) when (givenUp.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
