using System.Globalization;
using System.Net;
using System.Text;
using QRCoder;
using StaffPortal.Documents;

namespace StaffPortal.Tests.Benchmarks.Paper;

/// <summary>A certificate's paper as a web page of the same content: two halves, all words, the portrait, the code as vectors.</summary>
internal static class WebPage
{
    private const string Style = """
        @page { size: A4; margin: 0 } body { margin: 0; font: 9pt "Noto Sans CJK SC", sans-serif }
        section { height: 148mm; box-sizing: border-box; padding: 8mm 10mm; position: relative; border-bottom: 1px dashed #888 }
        h1 { font-size: 15pt } dl { display: grid; grid-template-columns: 24mm 60mm; gap: 1mm } dd { margin: 0 }
        .portrait { position: absolute; right: 50mm; top: 30mm; width: 26mm; height: 32mm } .code { position: absolute; right: 10mm; top: 30mm; width: 32mm; height: 32mm }
        .seal { position: absolute; right: 12mm; top: 80mm; width: 34mm; height: 34mm; border: 1mm solid #c22; border-radius: 50%; color: #c22 }
        .specimen { position: absolute; left: 30mm; top: 60mm; font-size: 40pt; color: #0002; transform: rotate(-20deg) }
        """;

    /// <summary>The whole page.</summary>
    public static string Of(CertificateSheet sheet)
    {
        var portrait = Convert.ToBase64String(sheet.PortraitJpeg.Span);
        var code = Code(sheet.SealCode);
        var halves = Half(sheet, portrait, code, sheet.CopyLabel, [.. sheet.Uses, sheet.FreeOfCharge])
            + Half(sheet, portrait, code, sheet.StubCopyLabel, [sheet.StubKeeping, sheet.Evidence, sheet.Findings]);
        return $"<!DOCTYPE html><html lang=zh-CN><meta charset=utf-8><title>{sheet.Title}</title><style>{Style}</style><body>{halves}";
    }

    private static string Half(CertificateSheet sheet, string portrait, string code, string copy, IReadOnlyList<string> lines)
    {
        string[] words =
        [
            "编号", sheet.Number, "姓名", sheet.Name, "性别", sheet.Sex, "民族", sheet.EthnicGroup, "出生日期", sheet.BirthDate, "公民身份号码", sheet.IdentityNumber,
            "户籍所在地", sheet.HouseholdPlace, "事由", sheet.Purpose, "有效期", $"{sheet.ValidFrom} {sheet.ValidUntil} {sheet.ValidLength}", "签发单位", sheet.IssuingOffice,
            "窗口", sheet.Desk, "警号", sheet.OfficerNumber, "签发时间", sheet.IssuedAt,
        ];
        var fields = string.Concat(words.Select((word, i) => i % 2 == 0 ? $"<dt>{word}" : $"<dd>{WebUtility.HtmlEncode(word)}"));
        return $"""
            <section><h1>{sheet.Title}</h1><small>{copy}</small><dl>{fields}</dl><img class=portrait src="data:image/jpeg;base64,{portrait}">{code}
            <p>{string.Join(' ', sheet.Marks)}</p><ol>{string.Concat(lines.Select(line => $"<li>{WebUtility.HtmlEncode(line)}"))}</ol>
            <div class=seal>{sheet.SealOffice}</div><div class=specimen>样本 SPECIMEN</div></section>
            """;
    }

    private static string Code(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix.Count; x++)
            {
                if (data.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
        return string.Create(CultureInfo.InvariantCulture, $"""<svg class=code viewBox="0 0 {data.ModuleMatrix.Count} {data.ModuleMatrix.Count}"><path d="{path}"/></svg>""");
    }
}
