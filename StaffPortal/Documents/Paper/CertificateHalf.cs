using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>One of the two halves: what both have in common around a body that is its own.</summary>
internal sealed class CertificateHalf
{
    private readonly CertificateSheet _sheet;
    private readonly HalfHead _head;
    private readonly Action<Canvas, double> _drawBody;

    private CertificateHalf(CertificateSheet sheet, double top, HalfHead head, Action<Canvas, double> drawBody)
    {
        _sheet = sheet;
        _head = head;
        _drawBody = drawBody;
        Top = top;
    }

    /// <summary>Millimetres from the page's upper edge.</summary>
    public double Top { get; }

    public static CertificateHalf Traveller(CertificateSheet sheet) =>
        new(sheet, 0, new HalfHead("旅客联", sheet.CopyLabel, sheet.FreeOfCharge, sheet.Pending), (canvas, top) => TravellerBody.Draw(canvas, sheet, top));

    public static CertificateHalf Stub(CertificateSheet sheet) =>
        new(sheet, HalfGrid.Height, new HalfHead("存根联", sheet.StubCopyLabel, sheet.StubKeeping, sheet.Pending), (canvas, top) => StubBody.Draw(canvas, sheet, top));

    /// <summary>From behind to front: watermark and seal lie under the text, which stays black where they cross.</summary>
    public void Draw(Canvas canvas, PortraitImage portrait, QrSymbol code)
    {
        if (_sheet.ViewOnly) ViewMark.Draw(canvas);
        else if (_sheet.Specimen) SpecimenMark.Draw(canvas);
        SealImage.Draw(canvas, _sheet.SealOffice, _sheet.Specimen);
        _head.Draw(canvas, _sheet.Title, _sheet.Number, _sheet.Specimen);
        var fieldsEnd = PersonFields.Draw(canvas, _sheet);
        var validityEnd = ValidityBox.Draw(canvas, _sheet, fieldsEnd + 4.2);
        _drawBody(canvas, validityEnd + 4);
        SideColumn.Draw(canvas, portrait, code);
        IssueFooter.Draw(canvas, _sheet);
    }
}
