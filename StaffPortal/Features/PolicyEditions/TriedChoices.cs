namespace StaffPortal.Features.PolicyEditions;

/// <summary>By which way a traveller comes: channel, mode and front end in one.</summary>
public enum TriedWay
{
    /// <summary>铁路窗口.</summary>
    RailWindow,

    /// <summary>民航窗口.</summary>
    AviationWindow,

    /// <summary>铁路自助.</summary>
    RailKiosk,

    /// <summary>民航自助.</summary>
    AviationKiosk,

    /// <summary>电子·12306.</summary>
    Rail12306,

    /// <summary>电子·支付宝.</summary>
    AviationAlipay,

    /// <summary>电子·微信.</summary>
    AviationWeChat,
}

/// <summary>What kind of number there is.</summary>
public enum TriedNumber
{
    /// <summary>An ordinary one.</summary>
    Ordinary,

    /// <summary>Its province is not on the present list (R-ID-04).</summary>
    RegionUnknown,

    /// <summary>None: a child (R-S-01).</summary>
    None,
}

/// <summary>What was stated beside what is registered.</summary>
public enum Agreement
{
    /// <summary>Nothing was stated.</summary>
    NotStated,

    /// <summary>The same.</summary>
    Agrees,

    /// <summary>Something else.</summary>
    Disagrees,
}

/// <summary>Active service (R-S-05).</summary>
public enum TriedService
{
    /// <summary>None.</summary>
    None,

    /// <summary>Serving; the letter counts where it is among the documents.</summary>
    Serving,

    /// <summary>Serving, and says that there is no letter.</summary>
    WithoutLetter,
}

/// <summary>The flight and its ticket.</summary>
public enum TriedFlight
{
    /// <summary>Domestic, booked in this identity.</summary>
    Eligible,

    /// <summary>It leaves the mainland.</summary>
    Abroad,

    /// <summary>Booked in another identity.</summary>
    OtherIdentity,

    /// <summary>None was recorded.</summary>
    NotRecorded,
}
