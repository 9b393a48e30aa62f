using System.Globalization;
using Analytics.Etl.Loads;
using Analytics.Etl.Rejections;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Etl.Results;

/// <summary>The answer to whoever sent a file: what came of it, what is wrong where, and where the rows to mend lie.</summary>
/// <param name="Run">Counts, and why a whole file was refused.</param>
/// <param name="Findings">The first <see cref="MostFindings"/> things to mend or to look at, row by row.</param>
/// <param name="FindingCount">How many there are in all.</param>
/// <param name="Workbook">The rejected rows as a workbook, named within the folder <c>rejections</c>; null if no row was rejected.</param>
public sealed record LoadResult(LoadRun Run, IReadOnlyList<Finding> Findings, int FindingCount, string? Workbook)
{
    /// <summary>More than these nobody reads on a page; the workbook has all of them.</summary>
    public const int MostFindings = 200;

    /// <summary>Loads one file and writes the workbook of what was rejected.</summary>
    /// <param name="loading">The open warehouse.</param>
    /// <param name="file">The file.</param>
    /// <param name="folder">Its folder.</param>
    /// <returns>One result a sheet; a plain file has one.</returns>
    public static IReadOnlyList<LoadResult> Load(Loading loading, InputFile file, WarehouseFolder folder) =>
        [.. loading.Load(file).Select(run => Of(run, loading.Rejections(run, hasWarnings: true).Findings(), loading, folder))];

    private static LoadResult Of(LoadRun run, IEnumerable<Finding> found, Loading loading, WarehouseFolder folder)
    {
        var count = 0;
        var first = new List<Finding>();
        foreach (var finding in found)
        {
            if (count++ < MostFindings)
            {
                first.Add(finding);
            }
        }

        return new LoadResult(run, first, count, run.RowsRejected > 0 ? Write(run, loading, folder) : null);
    }

    private static string Write(LoadRun run, Loading loading, WarehouseFolder folder)
    {
        Directory.CreateDirectory(folder.Rejections);
        var name = string.Create(CultureInfo.InvariantCulture, $"{run.LoadId}.xlsx");
        var path = Path.Combine(folder.Rejections, name);
        if (!File.Exists(path))
        {
            // Written aside and moved, so that nobody fetches half a workbook.
            var aside = Path.Combine(folder.Rejections, $".{run.LoadId}.{Environment.ProcessId}.xlsx");
            RejectionWorkbook.Write(loading.Rejections(run, hasWarnings: false), aside);
            File.Move(aside, path, overwrite: true);
        }

        return name;
    }
}
