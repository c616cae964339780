using System.Net;
using System.Net.Sockets;

namespace StaffPortal.Tests.TestData;

/// <summary>A loopback port on which nobody listens just now.</summary>
internal static class FreePort
{
    /// <summary>Finds one. Another process may take it before the caller does; the kernel gives the next asker another one.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
