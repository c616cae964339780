using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Issuance;

/// <summary>Where the lots of system checks come from (R-C-12).</summary>
public interface ISystemCheckLots
{
    /// <summary>From 0, under <see cref="SystemCheckDraw.Lots"/>.</summary>
    int Next();
}

/// <summary>Lots that nobody can foresee; in a demonstration it can be told which one always comes.</summary>
internal sealed class SystemCheckLots(IOptions<DemoOptions> demo) : ISystemCheckLots
{
    public int Next() => demo.Value is { Enabled: true, SystemCheckLot: { } always } ? always : RandomNumberGenerator.GetInt32(SystemCheckDraw.Lots);
}
