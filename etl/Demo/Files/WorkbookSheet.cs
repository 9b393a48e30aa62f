using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Etl.Demo.Files;

/// <summary>Writes a table as a workbook of one sheet, row by row; the same rows give the same bytes.</summary>
internal static class WorkbookSheet
{
    private const string MainPart = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    // Zip entries carry a time; any fixed one will do, 1980 is the format's first.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes header and rows.</summary>
    /// <returns>Rows written.</returns>
    public static long Write(Stream stream, CellText cells, IEnumerable<object?[]> rows)
    {
        using var package = new MemoryStream();
        long count;
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddNewPart<WorkbookPart>(MainPart, "rId1");
            var sheet = book.AddNewPart<WorksheetPart>("rId1");
            book.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = Styles();
            count = WriteSheet(sheet, cells, rows);
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = "rId1", SheetId = 1, Name = "Sheet1" }));
        }

        package.Position = 0;
        Repack(package, stream);
        return count;
    }

    private static long WriteSheet(WorksheetPart sheet, CellText cells, IEnumerable<object?[]> rows)
    {
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(cells.Headers.Select(Text)));
        var count = 0L;
        foreach (var row in rows)
        {
            writer.WriteElement(new Row(row.Select((value, column) => CellOf(cells, column, value))));
            count++;
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        return count;
    }

    private static Cell CellOf(CellText cells, int column, object? value) => value switch
    {
        DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), 1),
        DateTime instant => Number(instant.ToOADate(), 2),
        int or long or decimal => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture), 0),
        null => new Cell(),
        _ => Text(cells.Of(column, value)),
    };

    private static Cell Number(double value, uint style) => new() { StyleIndex = style, CellValue = new CellValue(value) };

    private static Cell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static Stylesheet Styles() => new(
        new Fonts(new Font()),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true }));

    private static void Repack(Stream package, Stream stream)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            copy.LastWriteTime = EntryTime;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
