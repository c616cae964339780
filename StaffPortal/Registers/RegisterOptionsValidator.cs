using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Registers.Http;

namespace StaffPortal.Registers;

/// <summary>Names every fault of <see cref="RegisterOptions"/> at once, each with its key and never with a secret.</summary>
internal sealed class RegisterOptionsValidator(IOptions<DemoOptions> demo) : IValidateOptions<RegisterOptions>
{
    private static readonly TimeSpan s_shortestTry = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longestTry = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_shortestBreak = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestBreak = TimeSpan.FromMinutes(5);

    public ValidateOptionsResult Validate(string? name, RegisterOptions options)
    {
        var faults = new ValidateOptionsResultBuilder();
        if (!Enum.IsDefined(options.Kind)) faults.AddError("must be Demonstration or Http.", Key(nameof(options.Kind)));
        else if (options.Kind is RegisterKind.Http) CheckHttp(options, faults);
        else if (!demo.Value.Enabled) faults.AddError("may be Demonstration only where Demo:Enabled is true: its people are invented.", Key(nameof(options.Kind)));
        if (options.IssuedWhileSilentPerDeskAndDay is < 0 or > 1000) faults.AddError("must be from 0 to 1000.", Key(nameof(options.IssuedWhileSilentPerDeskAndDay)));
        return faults.Build();
    }

    private static void CheckHttp(RegisterOptions options, ValidateOptionsResultBuilder faults)
    {
        var address = CheckAddress(options, faults);
        if (options.ApiKey.Any(character => character is <= ' ' or >= '\u007f')) faults.AddError("must be visible ASCII characters without a space.", Key(nameof(options.ApiKey)));
        if (address is { IsLoopback: false } && options is { ApiKey: "", ClientCertificate: "" })
        {
            faults.AddError("or Register:ClientCertificate is needed, because the register is not on this machine.", Key(nameof(options.ApiKey)));
        }
        if (options is { ClientCertificate: "", ClientCertificateKey: not "" }) faults.AddError("is there without Register:ClientCertificate.", Key(nameof(options.ClientCertificateKey)));
        if (RegisterCertificates.FaultOfClient(options) is { } client) faults.AddError(client, Key(nameof(options.ClientCertificate)));
        if (RegisterCertificates.FaultOfAuthority(options) is { } authority) faults.AddError(authority, Key(nameof(options.Authority)));
        CheckTimes(options, faults);
    }

    private static Uri? CheckAddress(RegisterOptions options, ValidateOptionsResultBuilder faults)
    {
        var known = Uri.TryCreate(options.Address, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
        if (!known || address is not { UserInfo: "", Query: "", Fragment: "" })
        {
            faults.AddError("must be an absolute https address without user, query and fragment.", Key(nameof(options.Address)));
            return null;
        }
        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback) faults.AddError("must be https: only a register on this machine may be asked over http.", Key(nameof(options.Address)));
        return address;
    }

    private static void CheckTimes(RegisterOptions options, ValidateOptionsResultBuilder faults)
    {
        if (options.TryTimeout < s_shortestTry || options.TryTimeout > s_longestTry) faults.AddError("must be from 00:00:00.1 to 00:00:10.", Key(nameof(options.TryTimeout)));
        if (options.BreakDuration < s_shortestBreak || options.BreakDuration > s_longestBreak) faults.AddError("must be from 00:00:01 to 00:05:00.", Key(nameof(options.BreakDuration)));
    }

    private static string Key(string member) => $"{RegisterOptions.Section}:{member}";
}
