using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Workbooks;

namespace Analytics.Dashboards.Reports;

/// <summary>Reports as files.</summary>
public static class ReportFile
{
    /// <summary>Writes a report that was made; the file appears when it is complete.</summary>
    /// <param name="paper">Prints it.</param>
    /// <param name="words">All words.</param>
    /// <param name="made">The report.</param>
    /// <param name="path">Ends in .pdf or .xlsx; its folder is made.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task Write(ReportPaper paper, Words words, MadeReport made, string path, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".new";
        try
        {
            if (Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                ReportWorkbook.Write(made, words, unfinished);
            }
            else
            {
                await File.WriteAllBytesAsync(unfinished, await paper.Print(made, cancellation), cancellation);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>What a report says of itself; null if the file is none of ours.</summary>
    /// <param name="path">A .pdf or .xlsx.</param>
    public static PdfReport? Read(string path)
    {
        try
        {
            return Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? ReportWorkbook.Read(path) : PdfReport.Read(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is InvalidDataException or FileFormatException)
        {
            return null;
        }
    }
}
