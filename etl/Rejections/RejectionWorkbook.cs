using System.Globalization;
using System.Text.Json;
using Analytics.Etl.Datasets;
using Analytics.Etl.Workbooks;

namespace Analytics.Etl.Rejections;

/// <summary>The rejected rows as a workbook to send back: a sheet a dataset, the bad cells marked, the reason beside them.</summary>
/// <remarks>Its sheets have the headers of the templates, so that a row can be mended where it stands and the workbook loaded (<see cref="Correction"/>).</remarks>
internal static class RejectionWorkbook
{
    // A width of 0 hides the column.
    private static readonly (string Title, int Width)[] Before =
        [("来源文件 file", 28), ("来源工作表 sheet", 14), (Correction.RowTitle, 10), (Correction.LoadTitle, 0), ("问题", 44), ("problem", 44)];

    // What may hold the name of a person, or a text that tells of one.
    private static readonly string[] Names = ["speakers", "recorded_by", "checked_by", "assessor_id", "recorder_id", "approver_id", "decided_by", "text"];

    /// <summary>Writes the workbook.</summary>
    /// <param name="rejections">What to write.</param>
    /// <param name="path">The file.</param>
    /// <param name="hidesNames">Whether cells that may name a person are left empty.</param>
    /// <returns>Rows written.</returns>
    public static long Write(RejectionList rejections, string path, bool hidesNames = false)
    {
        using var workbook = new StyledWorkbook(path);
        Dataset? dataset = null;
        var part = 1;
        long count = 0;
        foreach (var row in rejections.Rows())
        {
            if (row.Dataset != dataset?.Name || workbook.RowCount == StyledWorkbook.MostRows)
            {
                part = row.Dataset == dataset?.Name ? part + 1 : 1;
                dataset = DatasetCatalogue.All.First(each => each.Name == row.Dataset);
                Start(workbook, dataset, part);
            }

            workbook.Write(Cells(row, dataset, hidesNames));
            count++;
        }

        WriteRefused(workbook, rejections.RefusedFiles());
        return count;
    }

    private static void Start(StyledWorkbook workbook, Dataset dataset, int part)
    {
        var name = part == 1 ? dataset.Zh : string.Create(CultureInfo.InvariantCulture, $"{dataset.Zh} {part}");
        workbook.StartSheet(name, [.. Before.Select(column => column.Width), .. dataset.Columns.Select(_ => 16)]);
        workbook.Write(Before.Select(column => column.Title).Concat(dataset.Columns.Select(column => column.Label)).Select(title => ((string?)title, CellLook.Header)));
    }

    private static IEnumerable<(string? Text, CellLook Look)> Cells(RejectedRow row, Dataset dataset, bool hidesNames)
    {
        yield return (row.File, CellLook.Text);
        yield return (row.Sheet, CellLook.Text);
        yield return (row.RowNumber.ToString(CultureInfo.InvariantCulture), CellLook.Text);
        yield return (Correction.Mark(row.LoadId, row.Sha256), CellLook.Text);
        yield return (row.ReasonZh, CellLook.Text);
        yield return (row.ReasonEn, CellLook.Text);
        var cells = JsonSerializer.Deserialize<Dictionary<string, string?>>(row.RowJson)!;
        foreach (var column in dataset.Columns)
        {
            var look = row.BadColumns?.Contains(column.Name) == true ? CellLook.Bad
                : row.RemarkedColumns?.Contains(column.Name) == true ? CellLook.Remarked : CellLook.Text;
            yield return (hidesNames && IsName(dataset, column) ? null : cells.GetValueOrDefault(column.Name), look);
        }
    }

    private static bool IsName(Dataset dataset, DatasetColumn column) => Names.Contains(column.Name) || (column.Name == "name" && dataset.Name == "members");

    private static void WriteRefused(StyledWorkbook workbook, IReadOnlyList<Finding> refused)
    {
        workbook.StartSheet("说明 refused files", [40, 16, 60, 60]);
        workbook.Write([("未装载的文件 refused file", CellLook.Header), ("工作表 sheet", CellLook.Header), ("原因", CellLook.Header), ("reason", CellLook.Header)]);
        foreach (var file in refused)
        {
            workbook.Write([(file.File, CellLook.Bad), (file.Sheet, CellLook.Text), (file.MessageZh, CellLook.Text), (file.MessageEn, CellLook.Text)]);
        }
    }
}
