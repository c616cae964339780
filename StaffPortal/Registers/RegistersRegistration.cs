using StaffPortal.Registers.Demonstration;

namespace StaffPortal.Registers;

/// <summary>Registers the citizen register.</summary>
public static class RegistersRegistration
{
    /// <summary>The demonstration register is the only adapter of this version.</summary>
    public static WebApplicationBuilder AddRegisters(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ICitizenRegister, DemonstrationRegister>();
        return builder;
    }
}
