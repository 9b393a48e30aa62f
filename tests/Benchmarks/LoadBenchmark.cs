using Analytics.Etl.Loads;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Benchmarks;

/// <summary>One attendance file through the loader, with all its checks, against raw DuckDB reading the same file with types.</summary>
public static class LoadBenchmark
{
    /// <summary>Measures and writes the figures.</summary>
    /// <param name="rows">Rows of the file, about.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(long rows, TextWriter output)
    {
        using var city = new SyntheticCity(rows);
        var path = Path.Combine(city.Folder.FullName, "attendance.csv");
        city.Connection.Execute(Statement("attendance_file.sql").Replace("{{path}}", path, StringComparison.Ordinal));
        city.Connection.Close();

        var raw = RawSeconds(city.Folder, path);
        LoadRun? run = null;
        var load = Measured.Seconds(() => run = Load(city.Folder, path));
        raw = (raw + RawSeconds(city.Folder, path)) / 2;

        output.Say("rows read", run!.RowsRead, "rows");
        output.Say("rows accepted", run.RowsAccepted, "rows");
        output.Say("load with all checks", load, "s");
        output.Say("raw DuckDB on the same file", raw, "s");
        output.Say("ratio", load / raw, "x");
    }

    private static LoadRun Load(DirectoryInfo folder, string path)
    {
        using var loading = new Loading(folder, TimeProvider.System);
        return loading.Load(new InputFile(path, "attendance.csv"))[0];
    }

    private static double RawSeconds(DirectoryInfo folder, string path)
    {
        using var connection = Database.OpenForWriting(Path.Combine(folder.FullName, "raw.duckdb"));
        return Measured.Seconds(() => connection.Execute(Statement("raw_load.sql"), new { path }));
    }

    private static string Statement(string file) => SqlFile.Read(typeof(LoadBenchmark).Assembly, file);
}
