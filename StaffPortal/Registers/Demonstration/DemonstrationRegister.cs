using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;

namespace StaffPortal.Registers.Demonstration;

/// <summary>The citizen register of a demonstration: invented people, drawn portraits, no connection to anything.</summary>
/// <param name="time">Measures the answers that come late.</param>
public sealed class DemonstrationRegister(TimeProvider time) : ICitizenRegister
{
    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">The caller gave up before the answer came.</exception>
    public async Task<RegisterAnswer> LookUpAsync(CitizenIdNumber number, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var person = DemonstrationPeople.Find(number);
        if (person is { Delay.Ticks: > 0 }) await Task.Delay(person.Delay, time, cancellationToken);
        return person switch
        {
            { Record: { } record } => new RegisterAnswer.Found(record, Portraits.Of(person)),
            { Row: DemonstrationRow.RegisterUnavailable } => new RegisterAnswer.Unavailable(),
            _ => new RegisterAnswer.NotFound(),
        };
    }
}
