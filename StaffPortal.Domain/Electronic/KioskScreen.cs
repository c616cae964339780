using StaffPortal.Domain.Policy;

namespace StaffPortal.Domain.Electronic;

/// <summary>What a kiosk shows of a traveller (R-K-04).</summary>
public static class KioskScreen
{
    /// <summary>The first instant at which nothing of him is shown any more.</summary>
    /// <param name="lastTouch">When somebody last touched the screen or a key.</param>
    /// <param name="edition">Whose patience.</param>
    public static DateTimeOffset ClearsAt(DateTimeOffset lastTouch, PolicyEdition edition) => lastTouch + edition.KioskIdle;
}
