using Analytics.Dashboards.Reports.Document;
using Analytics.Warehouse.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Dashboards.Workbooks;

/// <summary>Streams a table into a worksheet: its size never stands in memory.</summary>
internal static class SheetWriter
{
    private const int WidestText = 46;
    private const int RowsMeasured = 200;
    private const uint A4 = 9;

    /// <summary>Writes the sheet: a head that stays in sight, filters, formats, colours, and the chart if the table has one.</summary>
    /// <param name="part">An empty worksheet.</param>
    /// <param name="package">Where its rows stand meanwhile.</param>
    /// <param name="table">The table.</param>
    /// <param name="sheetName">Name of the sheet, for the chart.</param>
    /// <returns>What was written and what did not fit.</returns>
    public static WrittenSheet Write(WorksheetPart part, StreamedPackage package, ReportTable table, string sheetName)
    {
        // The chart is its own part and must be there before the sheet names it.
        var drawing = table.Chart is { } chart && table.Rows.Count > 0 ? SheetDrawing.Add(part, table, chart, sheetName) : null;
        using var writer = OpenXmlWriter.Create(package.Open(part.Uri));
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { HorizontalSplit = 1, VerticalSplit = 1, TopLeftCell = "B2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Columns.Select((column, place) => new Column
        {
            Min = (uint)place + 1, Max = (uint)place + 1, Width = Width(table, place), CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, table.Columns.Select(column => SheetCells.Of(column.Heading, SheetStyles.Header)));
        var (rows, cut) = (0, 0);
        foreach (var row in table.Rows.Take(SheetCells.MostRows - 1))
        {
            cut += WriteRow(writer, row.Cells.Select((value, place) => SheetCells.Of(value, SheetStyles.Of(
                value is string ? CellKind.Text : table.Columns[place].Kind, row.Tones.GetValueOrDefault(place)))));
            rows++;
        }

        writer.WriteEndElement();
        WriteRules(writer, table, rows);
        writer.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        if (drawing is not null)
        {
            writer.WriteElement(new Drawing { Id = drawing });
        }

        writer.WriteEndElement();
        return new WrittenSheet(rows, table.Rows.Count, cut);
    }

    /// <summary>Writes one row.</summary>
    /// <returns>How many of its texts lost their end.</returns>
    public static int WriteRow(OpenXmlWriter writer, IEnumerable<(Cell Cell, bool IsCut)> cells)
    {
        var cut = 0;
        writer.WriteStartElement(new Row());
        foreach (var (cell, isCut) in cells)
        {
            writer.WriteElement(cell);
            cut += isCut ? 1 : 0;
        }

        writer.WriteEndElement();
        return cut;
    }

    private static void WriteRules(OpenXmlWriter writer, ReportTable table, int rows)
    {
        var last = SheetCells.Letters(table.Columns.Count - 1);
        writer.WriteElement(new AutoFilter { Reference = FormattableString.Invariant($"A1:{last}{rows + 1}") });
        var priority = 1;
        for (var place = 0; place < table.Columns.Count && rows > 0; place++)
        {
            if (Rules(table.Columns[place], ref priority) is not { Length: > 0 } rules)
            {
                continue;
            }

            var letters = SheetCells.Letters(place);
            var range = FormattableString.Invariant($"{letters}2:{letters}{rows + 1}");
            writer.WriteElement(new ConditionalFormatting(rules) { SequenceOfReferences = new ListValue<StringValue>([new StringValue(range)]) });
        }
    }

    private static ConditionalFormattingRule[] Rules(ReportColumn column, ref int priority)
    {
        if (column.IsScale)
        {
            return
            [
                new ConditionalFormattingRule(new ColorScale(
                    new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = "0" },
                    new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = "1" },
                    new Color { Rgb = "FFFFFFFF" }, new Color { Rgb = "FF8FB3D5" })) { Type = ConditionalFormatValues.ColorScale, Priority = priority++ },
            ];
        }

        return column.Kind is CellKind.Places or CellKind.Change or CellKind.PercentChange
            ? [Compare(ConditionalFormattingOperatorValues.GreaterThan, SheetStyles.GoodNews, priority++), Compare(ConditionalFormattingOperatorValues.LessThan, SheetStyles.BadNews, priority++)]
            : [];
    }

    private static ConditionalFormattingRule Compare(ConditionalFormattingOperatorValues sign, uint style, int priority) =>
        new(new Formula("0")) { Type = ConditionalFormatValues.CellIs, Operator = sign, FormatId = style, Priority = priority };

    // Chinese characters take the room of two.
    private static double Width(ReportTable table, int place)
    {
        var widest = table.Rows.Take(RowsMeasured).Select(row => Length(ReportCell.Show(row.Cells[place], row.Cells[place] is string ? CellKind.Text : table.Columns[place].Kind))).DefaultIfEmpty(0).Max();
        return Math.Clamp(Math.Max(widest, Math.Min(Length(table.Columns[place].Heading), 20)) + 3, 8, WidestText);
    }

    private static int Length(string text) => text.Sum(letter => letter > 0x2E80 ? 2 : 1);
}

/// <summary>What became of a table in a workbook.</summary>
/// <param name="Rows">Rows written.</param>
/// <param name="AllRows">Rows that the table has.</param>
/// <param name="CellsCut">Texts that lost their end.</param>
public sealed record WrittenSheet(int Rows, int AllRows, int CellsCut);
