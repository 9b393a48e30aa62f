using System.Globalization;
using System.Text;
using Analytics.Warehouse.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Etl.Workbooks;

/// <summary>Writes an xlsx file row by row, so that its size never stands in memory.</summary>
/// <remarks>Cells are text and stay text: one that looks like a formula is not one.</remarks>
public sealed class StyledWorkbook : IDisposable
{
    /// <summary>The most rows that a sheet takes, header included.</summary>
    public const int MostRows = 1_048_576;

    private readonly StreamedPackage package = new();
    private readonly FileStream file;
    private readonly SpreadsheetDocument document;
    private readonly WorkbookPart workbook;
    private readonly List<Sheet> sheets = [];
    private OpenXmlWriter? sheet;
    private IReadOnlyList<DropDown> dropDowns = [];

    /// <summary>Starts a workbook; an existing file is replaced.</summary>
    /// <param name="path">The file.</param>
    public StyledWorkbook(string path)
    {
        file = File.Create(path);
        document = SpreadsheetDocument.Create(package.Rest, SpreadsheetDocumentType.Workbook);
        workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Create();
    }

    /// <summary>Rows of the current sheet so far.</summary>
    public int RowCount { get; private set; }

    /// <summary>Ends the sheet before and starts another, its first row kept in sight when scrolling.</summary>
    /// <param name="name">At most 31 characters; must be unique.</param>
    /// <param name="widths">Width of each column, in characters; 0 hides it.</param>
    /// <param name="choices">Columns that offer a list to choose from.</param>
    /// <param name="looks">Look of the empty cells of each column; text where null.</param>
    public void StartSheet(string name, IReadOnlyList<int> widths, IReadOnlyList<DropDown>? choices = null, IReadOnlyList<CellLook>? looks = null)
    {
        EndSheet();
        dropDowns = choices ?? [];
        RowCount = 0;
        var part = workbook.AddNewPart<WorksheetPart>();
        sheets.Add(new Sheet { Name = name, SheetId = (uint)sheets.Count + 1, Id = workbook.GetIdOfPart(part) });
        sheet = OpenXmlWriter.Create(package.Open(part.Uri));
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        sheet.WriteElement(new Columns(widths.Select((width, index) => new Column
        {
            Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true, Hidden = width == 0, Style = (uint)(looks?[index] ?? CellLook.Text),
        })));
        sheet.WriteStartElement(new SheetData());
    }

    /// <summary>Writes one row.</summary>
    /// <param name="cells">Text and look of each cell; null is an empty cell.</param>
    public void Write(IEnumerable<(string? Text, CellLook Look)> cells)
    {
        RowCount++;
        sheet!.WriteStartElement(new Row());
        foreach (var (text, look) in cells)
        {
            var cell = new Cell { StyleIndex = (uint)look };
            if (!string.IsNullOrEmpty(text))
            {
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve });
            }

            sheet.WriteElement(cell);
        }

        sheet.WriteEndElement();
    }

    /// <summary>Ends the workbook and the file.</summary>
    public void Dispose()
    {
        EndSheet();
        using (var writer = OpenXmlWriter.Create(workbook))
        {
            writer.WriteStartElement(new Workbook());
            writer.WriteStartElement(new Sheets());
            sheets.ForEach(writer.WriteElement);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        document.Dispose();
        using (file)
        using (package)
        {
            package.WriteTo(file);
        }
    }

    /// <summary>The letters of a column.</summary>
    /// <param name="index">0 for A.</param>
    internal static string Letters(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Letters((index / 26) - 1) + (char)('A' + (index % 26));

    // Control characters may not stand in XML at all, and a cell takes 32,767 characters.
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length && printable.Length < 32_767; index++)
        {
            var isPair = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
            if (isPair)
            {
                printable.Append(text[index]).Append(text[++index]);
            }
            else
            {
                printable.Append(System.Xml.XmlConvert.IsXmlChar(text[index]) ? text[index] : '\uFFFD');
            }
        }

        return printable.ToString();
    }

    private void EndSheet()
    {
        if (sheet is null)
        {
            return;
        }

        sheet.WriteEndElement();
        if (dropDowns.Count > 0)
        {
            sheet.WriteElement(new DataValidations(dropDowns.Select(choice => new DataValidation(new Formula1(choice.Range))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowErrorMessage = true,
                ErrorStyle = choice.IsOpen ? DataValidationErrorStyleValues.Warning : DataValidationErrorStyleValues.Stop,
                SequenceOfReferences = new ListValue<StringValue>(
                    [new StringValue(string.Create(CultureInfo.InvariantCulture, $"{Letters(choice.Column)}2:{Letters(choice.Column)}{MostRows}"))]),
            })) { Count = (uint)dropDowns.Count });
        }

        sheet.WriteEndElement();
        sheet.Dispose();
        sheet = null;
    }
}
