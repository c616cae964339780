using System.Globalization;
using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>The round red seal as a drawn shape, 38 mm across: office on the arc, star, 制证专用章. Units inside are fiftieths of the radius.</summary>
internal static class SealImage
{
    private const double CentreX = 172;
    private const double CentreY = 124;
    private const double Unit = 19.0 / 50;
    private const double RingRadius = 48.4;
    private const double RingThickness = 3.2;
    private const double OuterTextRadius = 44.4;
    private const double WidestArc = 232;
    private const double ShortArc = 150;
    private const double UsualPitch = 17.4;
    private const double WidestPitch = 24;
    private const double TallestCharacter = 10.6;
    private const double WidestCharacter = 8.8;
    private const double StarRadius = 15.4;
    private const double PointsPerUnit = 72 / 25.4;

    public static void Draw(Canvas canvas, string office, bool specimen)
    {
        using var placement = canvas.At(CentreX, CentreY, 0, Unit, Unit);
        canvas.Circle(0, 0, RingRadius, RingThickness, Ink.Seal);
        DrawArc(canvas, office);
        canvas.Polygon(Star(), Ink.Seal);
        Line(canvas, "制证专用章", TextStyle.Serif(8.8 * PointsPerUnit) with { Spacing = 0.06 }, 27.6);
        if (specimen) Line(canvas, "样 章", TextStyle.Sans(6.6 * PointsPerUnit, bold: true) with { Spacing = 0.15 }, 37.6);
    }

    /// <summary>Characters stand on the arc at even distances, narrow as on a real seal; the more there are, the narrower and then the smaller.</summary>
    private static void DrawArc(Canvas canvas, string office)
    {
        var characters = Math.Max(1, StringInfo.ParseCombiningCharacters(office).Length);
        var pitch = Math.Min(WidestArc / characters, Math.Clamp(ShortArc / characters, UsualPitch, WidestPitch));
        var width = Math.Min(WidestCharacter, pitch * Math.PI / 180 * (OuterTextRadius - (TallestCharacter / 2)) * 0.92);
        var height = Math.Min(TallestCharacter, width * 1.6);
        var degrees = -pitch * (characters - 1) / 2;
        var elements = StringInfo.GetTextElementEnumerator(office);
        while (elements.MoveNext())
        {
            using (canvas.At(0, 0, degrees))
            using (canvas.At(0, -OuterTextRadius + (height * 0.86), 0, width / height))
            {
                Line(canvas, elements.GetTextElement(), TextStyle.Serif(height * PointsPerUnit), 0);
            }
            degrees += pitch;
        }
    }

    private static IReadOnlyList<(double X, double Y)> Star()
    {
        const double innerRadius = StarRadius * 0.381966;
        return [.. Enumerable.Range(0, 10).Select(corner =>
        {
            var (sine, cosine) = Math.SinCos(corner * Math.PI / 5);
            var radius = corner % 2 == 0 ? StarRadius : innerRadius;
            return (sine * radius, -cosine * radius);
        })];
    }

    private static void Line(Canvas canvas, string text, TextStyle style, double baseline) =>
        canvas.FilledShape(text, style, 0, baseline, Ink.Seal, Alignment.Centre);
}
