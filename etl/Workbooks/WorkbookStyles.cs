using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Etl.Workbooks;

/// <summary>How a cell looks.</summary>
public enum CellLook
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Bold on grey.</summary>
    Header,

    /// <summary>Red, for a cell that is wrong.</summary>
    Bad,

    /// <summary>Amber, for a cell that was kept with a remark.</summary>
    Remarked,

    /// <summary>Grey and slanted, for an example to write over.</summary>
    Example,

    /// <summary>A day; what is typed becomes a date of the spreadsheet.</summary>
    Date,

    /// <summary>A day and time.</summary>
    Timestamp,

    /// <summary>A number.</summary>
    Number,
}

/// <summary>A column that offers a list to choose from.</summary>
/// <param name="Column">0 for the leftmost.</param>
/// <param name="Range">Where the choices stand, such as <c>'代码'!$A$2:$A$9</c>.</param>
/// <param name="IsOpen">Other words are let through after a question.</param>
public sealed record DropDown(int Column, string Range, bool IsOpen);

/// <summary>The style sheet that <see cref="CellLook"/> numbers.</summary>
internal static class WorkbookStyles
{
    private const uint TextFormat = 49;
    private const uint DateFormat = 164;
    private const uint TimestampFormat = 165;

    /// <summary>The style sheet; cells have the number format text unless they hold dates or numbers, so that spreadsheets do not rewrite what is typed.</summary>
    public static Stylesheet Create() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" },
            new NumberingFormat { NumberFormatId = TimestampFormat, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm" }) { Count = 2 },
        new Fonts(new Font(), new Font(new Bold()), new Font(new Bold(), new Color { Rgb = "FF9C0006" }), new Font(new Italic(), new Color { Rgb = "FF808080" })) { Count = 4 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFE7E6E6"), Solid("FFFFC7CE"), Solid("FFFFEB9C")) { Count = 5 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            Look(0, 0), Look(1, 2), Look(2, 3), Look(0, 4), Look(3, 0), Look(0, 0, DateFormat), Look(0, 0, TimestampFormat), Look(0, 0, format: 0)) { Count = 8 });

    private static CellFormat Look(uint font, uint fill, uint format = TextFormat) => new()
    {
        NumberFormatId = format, FontId = font, FillId = fill, BorderId = 0, FormatId = 0, ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true,
    };

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });
}
