using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Dashboards.Workbooks;

/// <summary>Values as cells. Words are inline text and stay words: what begins with = + - or @ is no formula.</summary>
internal static class SheetCells
{
    /// <summary>Characters that a cell takes.</summary>
    public const int MostCharacters = 32_767;

    /// <summary>Rows that a sheet takes, its head included.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>One cell.</summary>
    /// <param name="value">A text, a number or null.</param>
    /// <param name="style">Number of its style.</param>
    /// <returns>The cell, and whether its text lost its end.</returns>
    public static (Cell Cell, bool IsCut) Of(object? value, uint style)
    {
        var cell = new Cell { StyleIndex = style };
        switch (value)
        {
            case null or "":
                return (cell, false);
            case string text:
                var isCut = text.Length > MostCharacters;
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(Printable(isCut ? text[..(MostCharacters - 1)] + "…" : text)) { Space = SpaceProcessingModeValues.Preserve });
                return (cell, isCut);
            default:
                cell.DataType = CellValues.Number;
                cell.CellValue = new CellValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                return (cell, false);
        }
    }

    /// <summary>The letters of a column.</summary>
    /// <param name="index">0 for A.</param>
    public static string Letters(int index) => index < 26 ? ((char)('A' + index)).ToString() : Letters((index / 26) - 1) + (char)('A' + (index % 26));

    // Control characters and halves of pairs may not stand in XML.
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            printable.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        }

        return printable.ToString();
    }
}
