using System.Globalization;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;
using StaffPortal.Registers;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Domain.Identity;

namespace StaffPortal.Tests.Benchmarks.Desks;

/// <summary>A register of five million ordinary residents, who are all the demonstration's first but for their numbers: so many come once, not few again and again.</summary>
internal sealed class MadeUpTravellers : ICitizenRegister
{
    private const int Days = 10_000;
    private static readonly DateOnly s_firstBirthday = new(1970, 1, 1);
    private static readonly DemonstrationPerson s_everybody = DemonstrationPeople.All[0];

    private readonly ReadOnlyMemory<byte> _photo = Portraits.Of(s_everybody)!.Value;

    /// <summary>The number of one of them, from 0 to 4,999,999; an odd sequence, as the record is a man's.</summary>
    public static string Number(int index) => Numbers.WithCheck(string.Create(
        CultureInfo.InvariantCulture, $"110000{s_firstBirthday.AddDays(index % Days):yyyyMMdd}{1 + (index / Days * 2):000}"));

    /// <inheritdoc/>
    public Task<RegisterAnswer> LookUpAsync(CitizenIdNumber number, CancellationToken cancellationToken) =>
        Task.FromResult<RegisterAnswer>(new RegisterAnswer.Found(s_everybody.Record! with { Number = number }, _photo));
}
