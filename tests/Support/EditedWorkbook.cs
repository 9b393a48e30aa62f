using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Tests.Support;

/// <summary>Changes cells of a workbook as somebody would in a spreadsheet.</summary>
public static class EditedWorkbook
{
    /// <summary>Writes text into cells of the first sheet.</summary>
    /// <param name="path">The workbook, changed in place.</param>
    /// <param name="cells">Row (1 is the header), header of the column, and the text; a number is stored as a number.</param>
    public static void Write(string path, params (int Row, string Header, object Value)[] cells)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        var workbook = document.WorkbookPart!;
        var part = (WorksheetPart)workbook.GetPartById(workbook.Workbook.Descendants<Sheet>().First().Id!);
        var data = part.Worksheet.GetFirstChild<SheetData>()!;
        var headers = data.Elements<Row>().First().Elements<Cell>().Select(cell => cell.InnerText).ToList();
        foreach (var (number, header, value) in cells)
        {
            var row = data.Elements<Row>().ElementAtOrDefault(number - 1);
            while (row is null)
            {
                data.AppendChild(new Row(headers.Select(_ => new Cell())));
                row = data.Elements<Row>().ElementAtOrDefault(number - 1);
            }

            var cell = row.Elements<Cell>().ElementAt(headers.IndexOf(header));
            cell.RemoveAllChildren();
            if (value is double figure)
            {
                cell.DataType = CellValues.Number;
                cell.CellValue = new CellValue(figure);
            }
            else
            {
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text((string)value));
            }
        }

        part.Worksheet.Save();
    }
}
