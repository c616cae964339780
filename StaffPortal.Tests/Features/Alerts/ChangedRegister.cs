using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;
using StaffPortal.Registers;
using StaffPortal.Registers.Demonstration;

namespace StaffPortal.Tests.Features.Alerts;

/// <summary>The demonstration register, which says of the same person now one thing and now another.</summary>
internal sealed class ChangedRegister : ICitizenRegister
{
    private readonly DemonstrationRegister _people = new(TimeProvider.System);
    private int _asked;

    /// <summary>Changes what it says; null for as it is.</summary>
    public Func<CitizenRecord, CitizenRecord>? Change { get; set; }

    /// <summary>Whether it does not answer.</summary>
    public bool Silent { get; set; }

    /// <summary>Whether it knows nobody.</summary>
    public bool Empty { get; set; }

    /// <summary>How often it was asked.</summary>
    public int Asked => _asked;

    public async Task<RegisterAnswer> LookUpAsync(CitizenIdNumber number, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        if (Silent) return new RegisterAnswer.Unavailable();
        if (Empty) return new RegisterAnswer.NotFound();
        var answer = await _people.LookUpAsync(number, cancellationToken);
        return answer is RegisterAnswer.Found found && Change is { } change ? found with { Record = change(found.Record) } : answer;
    }
}
