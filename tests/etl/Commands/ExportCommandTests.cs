using System.Diagnostics;
using System.Globalization;
using System.Text;
using Analytics.Etl;
using Analytics.Etl.Exports;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Dapper;
using ExcelDataReader;

namespace Analytics.Tests.Etl.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly WarehouseFolder folder;

    public ExportCommandTests()
    {
        folder = SmallTown.FillPublished(warehouse);
    }

    public void Dispose() => warehouse.Dispose();

    [Theory]
    [InlineData(".csv", "read_csv($path, all_varchar = true)")]
    [InlineData(".parquet", "read_parquet($path)")]
    public void A_mart_comes_back_from_the_file_as_it_was(string extension, string reader)
    {
        var path = Path.Combine(folder.Root, "it's out", "score" + extension);

        var (exitCode, output, _) = CommandLine.Run(folder.Root, "export", "mart_score", "--out", path);

        using var connection = folder.OpenCurrent();
        var rows = connection.QuerySingle<long>("select count(*) from mart_score");
        Assert.Equal(0, exitCode);
        Assert.Contains($"{rows} 行 / rows", output, StringComparison.Ordinal);
        Assert.Equal(
            connection.Query<string>("select columns(*)::varchar from (select subject_id || '|' || basis || '|' || known_points::varchar || '|' || coalesce(tier, '') from mart_score order by all)"),
            connection.Query<string>($"select columns(*)::varchar from (select subject_id || '|' || basis || '|' || known_points::varchar || '|' || coalesce(tier, '') from {reader} order by all)", new { path }));
    }

    [Fact]
    public void A_workbook_holds_every_cell_of_the_mart()
    {
        var path = Path.Combine(folder.Root, "score.xlsx");

        Assert.Equal(0, CommandLine.Run(folder.Root, "export", "mart_score", "--out", path).ExitCode);

        using var connection = folder.OpenCurrent();
        var wanted = connection.Query("from mart_score").Select(row => string.Join('|', ((IDictionary<string, object?>)row).Values.Select(Plain))).ToList();
        var read = Sheet(path);
        Assert.Equal(connection.Query<string>("select column_name from duckdb_columns() where table_name = 'mart_score' order by column_index"), read[0]);
        Assert.Equal(wanted, read.Skip(1).Select(row => string.Join('|', row.Select(Plain))));
    }

    [Fact]
    public void A_cell_too_long_for_a_worksheet_is_cut_and_counted_and_a_formula_stays_text()
    {
        var path = Path.Combine(folder.Root, "cells.xlsx");
        using var connection = Database.OpenInMemory();
        using var rows = connection.ExecuteReader("select repeat('长', 40000) as long_text, '=1+1' as formula, true as flag, null as nothing, date '2025-03-01' as day, 'a' || chr(7) || 'b' as bell");

        var exported = WorkbookWriter.Write(rows, new string('x', 40), path);

        Assert.Equal(new Exported(1, 1), exported);
        var cells = Sheet(path)[1];
        Assert.Equal(WorkbookWriter.MaxCharacters, ((string)cells[0]!).Length);
        Assert.Equal(["=1+1", true, null, "2025-03-01", "ab"], cells.Skip(1));
    }

    [Theory]
    [InlineData("mart_nothing", "out.csv", "there is no mart_nothing; there are: ")]
    [InlineData("dim_person", "out.csv", "there is no dim_person")]
    [InlineData("mart_score", "out.doc", "--out must end in .csv, .xlsx or .parquet, not .doc")]
    public void What_cannot_be_exported_is_said_and_leaves_no_file(string mart, string file, string message)
    {
        var (exitCode, _, error) = CommandLine.Run(folder.Root, "export", mart, "--out", Path.Combine(folder.Root, file));

        Assert.Equal(2, exitCode);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Root, file)));
    }

    [Fact]
    public void A_workbook_larger_than_the_memory_is_written()
    {
        const string Limit = "0x8000000"; // 128 MB, less than the rows take as text.
        var path = Path.Combine(folder.Root, "wide.xlsx");
        using (var connection = Database.OpenForWriting(SnapshotList.CurrentFile(folder)!))
        {
            connection.Execute("create table mart_wide as select n, 'U' || n as unit_id, repeat('学习', 60) as text from range(300000) as rows (n)");
        }

        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "export", "mart_wide", "--warehouse", folder.Root, "--out", path])
        {
            RedirectStandardError = true, Environment = { ["DOTNET_GCHeapHardLimit"] = Limit },
        })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal((0, ""), (process.ExitCode, error));
        using var file = File.OpenRead(path);
        using var sheet = ExcelReaderFactory.CreateReader(file);
        long rows = 0;
        while (sheet.Read())
        {
            rows++;
        }

        Assert.Equal(300_001, rows);
    }

    private static string Plain(object? value) => value switch
    {
        null => "",
        decimal or double or int or long => Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("0.######", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static List<object?[]> Sheet(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }

        return rows;
    }
}
