using System.Data;
using System.Globalization;
using System.Xml;
using Analytics.Warehouse.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Etl.Exports;

/// <summary>Streams rows into a workbook of one sheet, so that its size does not matter to memory.</summary>
public static class WorkbookWriter
{
    /// <summary>Rows that a worksheet takes, the header included.</summary>
    public const int MaxRows = 1_048_576;

    /// <summary>Characters that a cell takes.</summary>
    public const int MaxCharacters = 32_767;

    /// <summary>Writes all rows under a header that stays in sight.</summary>
    /// <param name="rows">An open reader, before its first row.</param>
    /// <param name="title">Name of the sheet; Excel sees its first 31 characters.</param>
    /// <param name="path">The file, replaced if it exists.</param>
    /// <exception cref="IOException">There are more rows than a worksheet takes.</exception>
    public static Exported Write(IDataReader rows, string title, string path)
    {
        using var package = new StreamedPackage();
        Exported exported;
        using (var document = SpreadsheetDocument.Create(package.Rest, SpreadsheetDocumentType.Workbook))
        {
            exported = Write(rows, title, document.AddWorkbookPart(), package);
        }

        using var file = File.Create(path);
        package.WriteTo(file);
        return exported;
    }

    private static Exported Write(IDataReader rows, string title, WorkbookPart workbook, StreamedPackage package)
    {
        var sheet = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = title[..Math.Min(31, title.Length)], SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));

        using var writer = OpenXmlWriter.Create(package.Open(sheet.Uri));
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, Enumerable.Range(0, rows.FieldCount).Select(rows.GetName));
        long count = 0;
        long cut = 0;
        while (rows.Read())
        {
            if (++count >= MaxRows)
            {
                throw new IOException($"行数超过工作表上限 {MaxRows - 1}，请导出 .csv 或 .parquet / more rows than the {MaxRows - 1} a worksheet takes, export .csv or .parquet");
            }

            cut += WriteRow(writer, Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        return new Exported(count, cut);
    }

    private static int WriteRow(OpenXmlWriter writer, IEnumerable<object> values)
    {
        var cut = 0;
        writer.WriteStartElement(new Row());
        foreach (var value in values)
        {
            var (cell, isCut) = CellOf(value);
            writer.WriteElement(cell);
            cut += isCut ? 1 : 0;
        }

        writer.WriteEndElement();
        return cut;
    }

    private static (Cell Cell, bool IsCut) CellOf(object value) => value switch
    {
        DBNull => (new Cell(), false),
        bool flag => (new Cell { DataType = CellValues.Boolean, CellValue = new CellValue(flag ? "1" : "0") }, false),
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal =>
            (new Cell { DataType = CellValues.Number, CellValue = new CellValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)) }, false),
        DateOnly day => Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime instant => Text(instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        _ => Text(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };

    // As inline text: what begins with = stays what it is, no formula.
    private static (Cell Cell, bool IsCut) Text(string text)
    {
        var isCut = text.Length > MaxCharacters;
        var shown = string.Concat((isCut ? text[..MaxCharacters] : text).Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));
        return (new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(shown) { Space = SpaceProcessingModeValues.Preserve }) }, isCut);
    }
}
