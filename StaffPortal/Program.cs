using StaffPortal.Components;
using StaffPortal.Configuration;
using StaffPortal.Features;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Registers;
using StaffPortal.Security;

var builder = PortalConfiguration.CreateBuilder(args);
if (await PortalCommands.RunAsync(builder, args) is { } exitCode) return exitCode;
if (builder.RefusalToStart() is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return 1;
}

builder.AddPortalConfiguration().AddTelemetry().AddPersistence().AddSecurity().AddRegisters().AddIssuance().AddFeatures().AddComponents();

var app = builder.Build();
app.UsePortalPipeline();
if (app.RefusalOfBooks() is { } foreign)
{
    // writes out what was logged: the reason stands last
    await app.DisposeAsync();
    await Console.Error.WriteLineAsync(foreign);
    return 1;
}
app.MapFeatures();
app.MapComponents();
await app.RunAsync();
return 0;
