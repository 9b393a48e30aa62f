using System.Globalization;
using Analytics.Dashboards.Reports.Document;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing;
using S = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Analytics.Dashboards.Workbooks;

/// <summary>A chart of the spreadsheet itself over the cells of a table, to the right of it.</summary>
internal static class SheetDrawing
{
    private const uint CategoryAxis = 1001;
    private const uint ValueAxis = 1002;
    private static readonly string[] Colours = ["1D5A96", "C4701B", "2C8A6B", "8C4A9E", "6B7687", "B8443F"];

    /// <summary>Adds the chart.</summary>
    /// <returns>The id by which the sheet names its drawing.</returns>
    public static string Add(WorksheetPart sheet, ReportTable table, SheetChart chart, string sheetName)
    {
        var drawings = sheet.AddNewPart<DrawingsPart>();
        var part = drawings.AddNewPart<ChartPart>();
        var isPercent = chart.IsStacked || table.Columns[chart.Series[0]].Kind == CellKind.Percent;
        part.ChartSpace = new C.ChartSpace(
            new C.RoundedCorners { Val = false },
            new C.Chart(
                new C.Title(new C.ChartText(new C.RichText(new D.BodyProperties(), new D.Paragraph(new D.Run(new D.RunProperties { FontSize = 1200 }, new D.Text(table.Caption))))), new C.Overlay { Val = false }),
                new C.AutoTitleDeleted { Val = false },
                new C.PlotArea(
                    new C.Layout(), Plot(table, chart, sheetName),
                    new C.CategoryAxis(
                        new C.AxisId { Val = CategoryAxis }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }), new C.Delete { Val = false },
                        new C.AxisPosition { Val = C.AxisPositionValues.Bottom }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low }, new C.CrossingAxis { Val = ValueAxis }),
                    new C.ValueAxis(
                        new C.AxisId { Val = ValueAxis }, Scale(isPercent), new C.Delete { Val = false },
                        new C.AxisPosition { Val = C.AxisPositionValues.Left }, new C.MajorGridlines(), new C.NumberingFormat { FormatCode = isPercent ? "0%" : "General", SourceLinked = false },
                        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo }, new C.CrossingAxis { Val = CategoryAxis })),
                new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }),
                new C.PlotVisibleOnly { Val = true },
                new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }));
        var left = table.Columns.Count + 1;
        drawings.WorksheetDrawing = new S.WorksheetDrawing(new S.TwoCellAnchor(
            Marker<S.FromMarker>(left, 1), Marker<S.ToMarker>(left + 9, 19),
            new S.GraphicFrame(
                new S.NonVisualGraphicFrameProperties(new S.NonVisualDrawingProperties { Id = 2, Name = table.Caption, Description = table.Caption }, new S.NonVisualGraphicFrameDrawingProperties()),
                new S.Transform(new D.Offset { X = 0, Y = 0 }, new D.Extents { Cx = 0, Cy = 0 }),
                new D.Graphic(new D.GraphicData(new C.ChartReference { Id = drawings.GetIdOfPart(part) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" })) { Macro = "" },
            new S.ClientData()));
        return sheet.GetIdOfPart(drawings);
    }

    // A percentage never passes 100.
    private static C.Scaling Scale(bool isPercent) => isPercent
        ? new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MaxAxisValue { Val = 1 })
        : new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax });

    private static OpenXmlCompositeElement Plot(ReportTable table, SheetChart chart, string sheetName)
    {
        OpenXmlElement[] axes = [new C.AxisId { Val = CategoryAxis }, new C.AxisId { Val = ValueAxis }];
        return chart.IsStacked
            ? new C.BarChart(
                [new C.BarDirection { Val = C.BarDirectionValues.Column }, new C.BarGrouping { Val = C.BarGroupingValues.PercentStacked }, new C.VaryColors { Val = false },
                    .. chart.Series.Select((column, place) => new C.BarChartSeries(Series(table, chart, sheetName, column, place, isLine: false))), new C.GapWidth { Val = 60 }, new C.Overlap { Val = 100 }, .. axes])
            : new C.LineChart(
                [new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false },
                    .. chart.Series.Select((column, place) => new C.LineChartSeries(Series(table, chart, sheetName, column, place, isLine: true))), new C.ShowMarker { Val = true }, .. axes]);
    }

    private static IEnumerable<OpenXmlElement> Series(ReportTable table, SheetChart chart, string sheetName, int column, int place, bool isLine)
    {
        var (colour, rows) = (Colours[place % Colours.Length], table.Rows.Count);
        var fill = new D.SolidFill(new D.RgbColorModelHex { Val = colour });
        yield return new C.Index { Val = (uint)place };
        yield return new C.Order { Val = (uint)place };
        yield return new C.SeriesText(new C.StringReference(
            new C.Formula(Range(sheetName, column, 1, 1)), new C.StringCache(new C.PointCount { Val = 1 }, new C.StringPoint(new C.NumericValue(table.Columns[column].Heading)) { Index = 0 })));
        yield return isLine ? new C.ChartShapeProperties(new D.Outline(fill) { Width = 28575 }) : new C.ChartShapeProperties(fill);
        if (!isLine)
        {
            yield return new C.InvertIfNegative { Val = false };
        }

        yield return new C.CategoryAxisData(new C.StringReference(
            new C.Formula(Range(sheetName, chart.Category, 2, rows + 1)),
            new C.StringCache([new C.PointCount { Val = (uint)rows }, .. table.Rows.Select((row, at) => new C.StringPoint(new C.NumericValue(ReportCell.Canonical(row.Cells[chart.Category]))) { Index = (uint)at })])));
        yield return new C.Values(new C.NumberReference(
            new C.Formula(Range(sheetName, column, 2, rows + 1)),
            new C.NumberingCache(
                [new C.FormatCode("General"), new C.PointCount { Val = (uint)rows },
                    .. table.Rows.Select((row, at) => (Value: row.Cells[column], at)).Where(cell => cell.Value is not null)
                        .Select(cell => new C.NumericPoint(new C.NumericValue(((IFormattable)cell.Value!).ToString(null, CultureInfo.InvariantCulture))) { Index = (uint)cell.at })])));
        if (isLine)
        {
            yield return new C.Smooth { Val = false };
        }
    }

    private static string Range(string sheetName, int column, int from, int to)
    {
        var letters = SheetCells.Letters(column);
        return FormattableString.Invariant($"'{sheetName.Replace("'", "''", StringComparison.Ordinal)}'!${letters}${from}:${letters}${to}");
    }

    private static T Marker<T>(int column, int row)
        where T : S.MarkerType, new()
    {
        var marker = new T();
        marker.Append(
            new S.ColumnId(column.ToString(CultureInfo.InvariantCulture)), new S.ColumnOffset("0"), new S.RowId(row.ToString(CultureInfo.InvariantCulture)), new S.RowOffset("0"));
        return marker;
    }
}
