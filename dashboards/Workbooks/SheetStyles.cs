using Analytics.Dashboards.Reports.Document;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Dashboards.Workbooks;

/// <summary>The style sheet of a workbook: every kind of cell in every colour, and the head of a table.</summary>
internal static class SheetStyles
{
    /// <summary>Style of a heading.</summary>
    public const uint Header = 1;

    /// <summary>Style of long words that wrap.</summary>
    public const uint Wrapped = 2;

    /// <summary>Differential style of good news, for conditional formats.</summary>
    public const uint GoodNews = 0;

    /// <summary>Differential style of bad news.</summary>
    public const uint BadNews = 1;

    /// <summary>Style of a day.</summary>
    public const uint Day = 3;

    /// <summary>Style of an instant.</summary>
    public const uint Instant = 4;

    private const uint FirstKind = 5;
    private const uint FirstFormat = 164;
    private const uint DayFormat = 190;
    private const uint InstantFormat = 191;

    // As on screen: text colours of the light theme.
    private static readonly string[] ToneColours = ["FF1B2430", "FF1C6B45", "FFB02A30", "FF8A5300"];

    // In the order of CellKind.
    private static readonly string[] Formats =
    [
        "@", "#,##0", "#,##0.##", "0.0%", "+#,##0.##;-#,##0.##;0", "+0.0%;-0.0%;0.0%", "\"▲ \"#,##0;\"▼ \"#,##0;\"＝\"",
    ];

    /// <summary>The style of a cell.</summary>
    public static uint Of(CellKind kind, Tone tone) => FirstKind + ((uint)kind * (uint)ToneColours.Length) + (uint)tone;

    /// <summary>The style sheet.</summary>
    public static Stylesheet Create() => new(
        new NumberingFormats(
        [
            .. Formats.Select((format, place) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)place, FormatCode = format }),
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy-mm-dd" },
            new NumberingFormat { NumberFormatId = InstantFormat, FormatCode = "yyyy-mm-dd hh:mm:ss" },
        ]) { Count = 2 + (uint)Formats.Length },
        new Fonts([Letters(), Letters(new Bold()), .. ToneColours.Select(colour => Letters(colour: colour))]) { Count = 2 + (uint)ToneColours.Length },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEEF1F5" }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
        [
            new CellFormat(),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center }) { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true },
            new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = InstantFormat, ApplyNumberFormat = true },
            .. Formats.SelectMany((_, kind) => ToneColours.Select((_, tone) => new CellFormat
            {
                NumberFormatId = FirstFormat + (uint)kind, FontId = 2 + (uint)tone, ApplyNumberFormat = true, ApplyFont = true,
            })),
        ]) { Count = FirstKind + (uint)(Formats.Length * ToneColours.Length) },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 },
        new DifferentialFormats(Font(ToneColours[(int)Tone.Good]), Font(ToneColours[(int)Tone.Bad])) { Count = 2 });

    // A family that Chinese systems have; others take their own in its place.
    private static Font Letters(Bold? bold = null, string? colour = null)
    {
        var font = new Font();
        if (bold is not null)
        {
            font.Append(bold);
        }

        font.Append(new FontSize { Val = 10.5 });
        if (colour is not null)
        {
            font.Append(new Color { Rgb = colour });
        }

        font.Append(new FontName { Val = "Microsoft YaHei" });
        return font;
    }

    private static DifferentialFormat Font(string colour) => new(new Font(new Color { Rgb = colour }));
}
