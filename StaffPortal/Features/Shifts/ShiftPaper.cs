using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Documents;
using StaffPortal.Domain;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Shifts;

/// <summary>Puts the words of a closed shift's sheet together (交班单): Chinese whatever language the screen speaks. Each opening is in the trail.</summary>
public sealed class ShiftPaper(ShiftActs acts, AuditWriter audit, IOptions<DemoOptions> demo)
{
    /// <summary>The sheet.</summary>
    public Task<ShiftResult<ShiftSlip>> RunAsync(Guid shiftId, OfficerSession officer, CancellationToken cancellationToken) =>
        acts.RunAsync<ShiftSlip>(officer, async open =>
        {
            var found = await ReadShifts.ClosedAsync(open, ShiftActs.SeenBy(open, officer).Where(s => s.Id == shiftId), cancellationToken);
            if (found is not [var shift]) return new(null, ShiftFault.NoSuchShift);
            await audit.AppendAsync(open, officer, [new(AuditAct.ShiftPrinted, ShiftActs.Subject(shiftId), "Opened")], cancellationToken);
            return new(Slip(shift));
        }, cancellationToken);

    private ShiftSlip Slip(ClosedShift shift)
    {
        var (books, drawer) = (shift.Content.Books, shift.Content.Drawer);
        return new ShiftSlip
        {
            Title = "制证窗口交接班单",
            OfficeAndDesk = $"{shift.Office}·{shift.Desk}号",
            Interval = $"{Minute(shift.From)} 至 {Minute(shift.Until)}",
            Balance = string.Create(CultureInfo.InvariantCulture, $"签发 {books.Issued} ＝ 打印交付 {books.HandedOver} ＋ 作废 {books.Voided} ＋ 替换 {books.Replaced}{(books.WithoutSheet == 0 ? "" : $" ＋ 没有好纸 {books.WithoutSheet}")}"),
            Rows =
            [
                Row("存根联", books.Stubs, drawer.Stubs), Row("补打存根", books.ReprintStubs, drawer.ReprintStubs), Row("误印废纸", books.Spoiled, drawer.Spoiled),
                ("补打", Number(books.Reprints), "", ""),
            ],
            Numbers = string.Join("；", shift.Content.Numbers),
            Explanation = shift.Explanation ?? "",
            Signatures = (Signed(shift.ClosedBy, shift.ClosedAt), shift is { TakenBy: { } by, TakenAt: { } at } ? Signed(by, at) : "未签"),
            Specimen = demo.Value.Enabled,
        };
    }

    private static (string, string, string, string) Row(string item, int books, int found) =>
        (item, Number(books), Number(found), books == found ? "相符" : (found - books).ToString("+0;−0", CultureInfo.InvariantCulture));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Signed(string officer, DateTimeOffset at) => $"民警 {officer}　{Minute(at)}";

    private static string Minute(DateTimeOffset instant) => ShanghaiTime.At(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
