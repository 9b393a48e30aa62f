using System.Data;
using Analytics.Dashboards.Workbooks;
using Analytics.Warehouse.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Dashboards.Exports;

/// <summary>Streams rows into a workbook: the first sheet says where they come from, the second holds them under a header that stays in sight.</summary>
public static class WorkbookFile
{
    /// <summary>Rows that a worksheet takes under its header.</summary>
    public const int MaximumRows = SheetCells.MostRows - 1;

    /// <summary>Writes the workbook.</summary>
    /// <param name="stream">Can be written; stays open.</param>
    /// <param name="sheets">Names of both sheets, 31 characters at most.</param>
    /// <param name="columns">Columns of the second.</param>
    /// <param name="rows">An open reader that has these columns.</param>
    /// <param name="about">Lines of the first sheet.</param>
    /// <returns>How many rows were written; null where there are more than a worksheet takes, and the file is of no use.</returns>
    public static long? Write(Stream stream, (string About, string Rows) sheets, IReadOnlyList<ExportedColumn> columns, IDataReader rows, IReadOnlyList<(string Name, string Value)> about)
    {
        using var package = new StreamedPackage();
        long? written;
        using (var document = SpreadsheetDocument.Create(package.Rest, SpreadsheetDocumentType.Workbook))
        {
            written = Write(document.AddWorkbookPart(), package, sheets, columns, rows, about);
        }

        if (written is not null)
        {
            package.WriteTo(stream);
        }

        return written;
    }

    private static long? Write(
        WorkbookPart workbook, StreamedPackage package, (string About, string Rows) sheets, IReadOnlyList<ExportedColumn> columns, IDataReader rows, IReadOnlyList<(string Name, string Value)> about)
    {
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Create();
        var (first, second) = (workbook.AddNewPart<WorksheetPart>(), workbook.AddNewPart<WorksheetPart>());
        workbook.Workbook = new Workbook(new Sheets(
            new Sheet { Name = sheets.About, SheetId = 1, Id = workbook.GetIdOfPart(first) },
            new Sheet { Name = sheets.Rows, SheetId = 2, Id = workbook.GetIdOfPart(second) }));
        WriteAbout(first, about);
        return WriteRows(second, package, columns, rows);
    }

    private static void WriteAbout(WorksheetPart sheet, IReadOnlyList<(string Name, string Value)> about)
    {
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(new Column { Min = 1, Max = 1, Width = 18, CustomWidth = true }, new Column { Min = 2, Max = 2, Width = 90, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        foreach (var (name, value) in about)
        {
            SheetWriter.WriteRow(writer, [SheetCells.Of(name, SheetStyles.Header), SheetCells.Of(value, SheetStyles.Wrapped)]);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static long? WriteRows(WorksheetPart sheet, StreamedPackage package, IReadOnlyList<ExportedColumn> columns, IDataReader rows)
    {
        using var writer = OpenXmlWriter.Create(package.Open(sheet.Uri));
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(new Column { Min = 1, Max = (uint)columns.Count, Width = 16, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        SheetWriter.WriteRow(writer, columns.Select(column => SheetCells.Of(column.Heading, SheetStyles.Header)));
        var places = columns.Select(column => rows.GetOrdinal(column.Name)).ToList();
        long count = 0;
        while (rows.Read())
        {
            if (++count > MaximumRows)
            {
                return null;
            }

            SheetWriter.WriteRow(writer, columns.Select((column, index) => CellOf(column.Cell(rows.GetValue(places[index])))));
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = FormattableString.Invariant($"A1:{SheetCells.Letters(columns.Count - 1)}{count + 1}") });
        writer.WriteEndElement();
        return count;
    }

    private static (Cell Cell, bool IsCut) CellOf(object? value) => value switch
    {
        bool flag => (new Cell { DataType = CellValues.Boolean, CellValue = new CellValue(flag ? "1" : "0") }, false),
        DateOnly day => SheetCells.Of(day.ToDateTime(TimeOnly.MinValue).ToOADate(), SheetStyles.Day),
        DateTime instant => SheetCells.Of(instant.ToOADate(), SheetStyles.Instant),
        _ => SheetCells.Of(value, 0),
    };
}
