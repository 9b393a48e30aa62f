using System.Globalization;
using Analytics.Etl.Datasets;

namespace Analytics.Etl.Workbooks;

/// <summary>An empty form of a dataset: headers, an example row, drop-downs of the code lists, and a page that explains each column.</summary>
/// <remarks>The example row may stay where it is: a row that says what it says word for word is not loaded.</remarks>
public static class TemplateWorkbook
{
    private const string CodeSheet = "代码 codes";

    /// <summary>Writes the form.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="path">The file to write.</param>
    public static void Write(Dataset dataset, string path)
    {
        using var workbook = new StyledWorkbook(path);
        var coded = dataset.Columns.Where(column => column.Codes.Count > 0).ToList();
        workbook.StartSheet(
            dataset.Zh,
            [.. dataset.Columns.Select(column => column.Type.Kind == "timestamp" ? 20 : 16)],
            [.. coded.Where(column => column.Type.Kind == "code").Select(column => Choice(dataset, coded, column))],
            [.. dataset.Columns.Select(Look)]);
        workbook.Write(dataset.Columns.Select(column => ((string?)(column.Label + (column.IsRequired ? "*" : "")), CellLook.Header)));
        workbook.Write(dataset.Columns.Select(column => (column.Example, CellLook.Example)));
        WriteNotes(workbook, dataset);
        WriteCodes(workbook, coded);
    }

    private static CellLook Look(DatasetColumn column) => column.Type.Kind switch
    {
        "date" => CellLook.Date,
        "timestamp" => CellLook.Timestamp,
        "integer" or "decimal" => CellLook.Number,
        _ => CellLook.Text,
    };

    private static DropDown Choice(Dataset dataset, List<DatasetColumn> coded, DatasetColumn column)
    {
        var letters = StyledWorkbook.Letters(coded.IndexOf(column));
        var range = string.Create(CultureInfo.InvariantCulture, $"'{CodeSheet}'!${letters}$2:${letters}${column.Codes.Count + 1}");
        return new DropDown(dataset.Columns.ToList().IndexOf(column), range, column.IsOpen);
    }

    private static void WriteNotes(StyledWorkbook workbook, Dataset dataset)
    {
        workbook.StartSheet("说明 notes", [18, 18, 18, 10, 24, 40]);
        workbook.Write(Cells(CellLook.Header, "列", "column", "类型 type", "必填 required", "例 example", "范围与说明 range"));
        workbook.Write(Cells(CellLook.Example, "第 2 行是示例，可改写或保留；原样保留不会装载。带 * 的列必填。", "Row 2 is an example: write over it or leave it; left as it is, it is not loaded. Columns with * must be filled."));
        foreach (var column in dataset.Columns)
        {
            var (zh, en, _) = Checks.TypeWords.Of(column.Type.Kind);
            workbook.Write(Cells(CellLook.Text, column.Label, column.Name, $"{zh} {en}", column.IsRequired ? "是 yes" : "", column.Example, Range(column)));
        }
    }

    private static void WriteCodes(StyledWorkbook workbook, List<DatasetColumn> coded)
    {
        workbook.StartSheet(CodeSheet, [.. coded.Select(_ => 18)]);
        workbook.Write(coded.Select(column => ((string?)column.Label, CellLook.Header)));
        for (var row = 0; row < coded.Select(column => column.Codes.Count).DefaultIfEmpty().Max(); row++)
        {
            workbook.Write(coded.Select(column => (row < column.Codes.Count ? column.Codes[row].Words[0] : null, CellLook.Text)));
        }
    }

    private static string Range(DatasetColumn column) => string.Create(CultureInfo.InvariantCulture, $"{column.Minimum}–{column.Maximum}") is var range && range != "–"
        ? range
        : column.Type.Kind is "list" or "code_list" ? "多个值用 ; 分隔 / several values joined by ;" : "";

    private static IEnumerable<(string? Text, CellLook Look)> Cells(CellLook look, params string?[] texts) => texts.Select(text => (text, look));
}
