using Analytics.Etl.Loads;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Benchmarks;

/// <summary>One attendance file through the loader, with all its checks, against raw DuckDB reading the same file with types; CSV, then Parquet.</summary>
/// <remarks>Both are timed from opening the database to having closed it, so that both stand on disk.</remarks>
public static class LoadBenchmark
{
    private static readonly string[] Formats = ["csv", "parquet"];

    /// <summary>Measures and writes the figures.</summary>
    /// <param name="rows">Rows of the file, about.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(long rows, TextWriter output)
    {
        using var city = new SyntheticCity(rows);
        city.Connection.Execute(Statement("attendance_rows.sql"));
        foreach (var format in Formats)
        {
            city.Connection.Execute(Statement($"attendance_{format}.sql").Replace("{{path}}", File(city.Folder, format), StringComparison.Ordinal));
        }

        city.Connection.Execute(Statement("attendance_unloaded.sql"));
        city.Connection.Close();
        foreach (var format in Formats)
        {
            Compare(city.Folder, format, output);
        }
    }

    private static void Compare(DirectoryInfo city, string format, TextWriter output)
    {
        var folder = city.CreateSubdirectory(format);
        System.IO.File.Copy(Path.Combine(city.FullName, "warehouse.duckdb"), Path.Combine(folder.FullName, "warehouse.duckdb"));
        var path = File(city, format);

        var raw = Raw(folder, format, path);
        using var phases = new PhaseTimes();
        LoadRun? run = null;
        var load = Measured.Both(() => run = Load(folder, path));
        var again = Raw(folder, format, path);

        output.Say($"{format}: rows read", run!.RowsRead, "rows");
        if (run.Refused is not null)
        {
            throw new InvalidOperationException(run.MessageEn);
        }

        output.Say("rows accepted", run.RowsAccepted, "rows");
        output.Say("load with all checks", load.Seconds, "s");
        phases.Say(output);
        output.Say("raw DuckDB on the same file", (raw.Seconds + again.Seconds) / 2, "s");
        output.Say("ratio", load.Seconds / ((raw.Seconds + again.Seconds) / 2), "x");
        output.Say("ratio of the processors' time", load.ProcessorSeconds / ((raw.ProcessorSeconds + again.ProcessorSeconds) / 2), "x");
        folder.Delete(recursive: true);
    }

    private static LoadRun Load(DirectoryInfo folder, string path)
    {
        using var loading = new Loading(folder, TimeProvider.System);
        return loading.Load(new InputFile(path, Path.GetFileName(path)))[0];
    }

    private static (double Seconds, double ProcessorSeconds) Raw(DirectoryInfo folder, string format, string path)
    {
        var database = Path.Combine(folder.FullName, "raw.duckdb");
        var both = Measured.Both(() =>
        {
            using var connection = Database.OpenForWriting(database);
            connection.Execute(Statement($"raw_{format}.sql"), new { path });
        });
        System.IO.File.Delete(database);
        return both;
    }

    private static string File(DirectoryInfo folder, string format) => Path.Combine(folder.FullName, "attendance." + format);

    private static string Statement(string file) => SqlFile.Read(typeof(LoadBenchmark).Assembly, file);
}
