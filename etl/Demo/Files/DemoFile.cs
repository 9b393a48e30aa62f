using Analytics.Etl.Datasets;

namespace Analytics.Etl.Demo.Files;

/// <summary>One file that an office or unit hands in.</summary>
/// <param name="Folder">The office's folder.</param>
/// <param name="Dataset">Name of the dataset.</param>
/// <param name="Of">What it is of, such as <c>2025Q3</c>; part of its name.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Columns">The dataset's columns that it has, in its order.</param>
/// <param name="Rows">Its rows, a cell a column: text and codes, numbers, days, instants, yes or no; null is an empty cell.</param>
internal sealed record DemoFile(string Folder, string Dataset, string Of, FileStyle Style, IReadOnlyList<string> Columns, IEnumerable<object?[]> Rows)
{
    /// <summary>Its path from the top folder.</summary>
    public string Path
    {
        get
        {
            var dataset = DatasetCatalogue.All.Single(one => one.Name == Dataset);
            return $"{Folder}/{(Style.IsChinese ? dataset.Zh : dataset.Name)}_{Of}.{(Style.IsWorkbook ? "xlsx" : "csv")}";
        }
    }

    /// <summary>Writes it.</summary>
    /// <param name="top">The top folder.</param>
    /// <returns>Rows written, the header not counted.</returns>
    public long Write(string top)
    {
        var path = System.IO.Path.Combine(top, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var cells = new CellText(Dataset, Columns, Style);
        using var stream = File.Create(path);
        return Style.IsWorkbook ? WorkbookSheet.Write(stream, cells, Rows) : DelimitedText.Write(stream, cells, Rows);
    }
}
