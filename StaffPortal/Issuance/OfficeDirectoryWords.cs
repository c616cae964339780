using System.Globalization;
using System.Resources;

namespace StaffPortal.Issuance;

/// <summary>How a window is told: on screen in the language of the screen, on paper in Chinese.</summary>
public static class OfficeDirectoryWords
{
    private static readonly ResourceManager s_shared = new("StaffPortal.Resources.SharedTexts", typeof(OfficeDirectoryWords).Assembly);

    /// <summary>到北京西站公安制证窗口办理：地点，时间; what nobody entered is to be asked for on the spot.</summary>
    /// <param name="window">Which window.</param>
    /// <param name="culture">The invariant culture for Chinese.</param>
    public static string Told(WindowEntry window, CultureInfo culture)
    {
        var key = window switch
        {
            { Place: "", Hours: "" } => "Directory.NameOnly",
            { Place: "" } => "Directory.NoPlace",
            { Hours: "" } => "Directory.NoHours",
            _ => "Directory.Full",
        };
        var words = s_shared.GetString(key, culture) ?? throw new InvalidOperationException($"There are no words for {key}.");
        return string.Format(culture, words, window.Name, window.Place, window.Hours);
    }
}
