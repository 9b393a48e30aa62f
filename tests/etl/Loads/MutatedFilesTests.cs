using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Analytics.Etl.Readers;
using Analytics.Etl.Workbooks;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Tests.Etl.Loads;

/// <summary>Whatever happens to a file of any format on its way, its rows are accounted for and no value changes silently.</summary>
/// <remarks>ANALYTICS_MUTATED_FILES sets how many files are made (100 if it is not set), ANALYTICS_MUTATED_SEED which ones.</remarks>
public sealed class MutatedFilesTests : IDisposable
{
    private static readonly string[] Columns = ["subject_type", "subject_id", "period", "measure", "value", "item", "report"];
    private static readonly string[] Reports = ["一季度报告", "年度 总结", "see page 5", "＝1+1", "-1", "a;b", "x|y", "", "“引文”", "naïve"];
    private static readonly string[] Formats = [".csv", ".csv", ".csv", ".csv", ".tsv", ".xlsx", ".json", ".ndjson", ".parquet", ".zip"];

    private readonly LoadedFiles files = new();

    public MutatedFilesTests() => files.LoadBasics();

    [Fact]
    public void Rows_of_generated_and_mutated_files_are_conserved()
    {
        var count = Setting("ANALYTICS_MUTATED_FILES", 100);
        var random = new Random(Setting("ANALYTICS_MUTATED_SEED", 20261121));
        var originals = new Dictionary<long, (List<string[]> Rows, string? Text)>();
        for (var number = 0; number < count; number++)
        {
            var extension = Formats[number % Formats.Length];
            var rows = Rows(random, number);
            var bytes = Bytes(extension, rows, random);
            var mutated = number % 3 == 0 ? bytes : Mutate(bytes, random);
            var path = files.Write(string.Create(CultureInfo.InvariantCulture, $"claims_{number}{extension}"));
            File.WriteAllBytes(path, mutated);
            foreach (var run in files.LoadAll(path).Where(run => !run.IsUnchanged))
            {
                Assert.True(run.Refused != "failed", $"{run.File}: {run.MessageEn}");
                Assert.Equal(run.RowsRead, run.RowsAccepted + run.RowsRejected + run.RowsDuplicate);
                Assert.True(mutated != bytes || run.RowsAccepted == rows.Count, $"{run.File}: {run.RowsAccepted} of {rows.Count} accepted, {run.MessageEn}");
                originals[run.LoadId] = (rows, extension is ".csv" or ".tsv" ? Plain(Decoded(path)) : null);
            }

            File.Delete(path);
        }

        AssertStanding();
        AssertValues(originals);
    }

    private static int Setting(string name, int standard) => Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : standard;

    private void AssertStanding() => Assert.Empty(files.Query<string>("""
        select load_id || ': ' || rows_accepted || ' accepted, ' || rows_rejected || ' rejected' from load_run
        where refused is null and dataset = 'claims'
          and (rows_accepted <> (select count(*) from stg_claims where stg_claims.load_id = load_run.load_id)
            or rows_rejected <> (select count(distinct row_number) from rejection where rejection.load_id = load_run.load_id and severity = 'error'))
        """));

    // Text is exactly what the file holds; a figure is one of those that were written, unless bytes within it changed.
    private void AssertValues(Dictionary<long, (List<string[]> Rows, string? Text)> originals)
    {
        foreach (var (loadId, report, item) in files.Query<(long LoadId, string? Report, string? Item)>("select load_id, report, item from stg_claims"))
        {
            if (originals.TryGetValue(loadId, out var original))
            {
                foreach (var value in new[] { report, item }.OfType<string>())
                {
                    Assert.True(
                        original.Text?.Contains(Plain(value), StringComparison.Ordinal) ?? original.Rows.Exists(row => row[5] == value || row[6].Trim() == value) || original.Text is null,
                        $"load {loadId}: \"{value}\" is not in the file");
                }
            }
        }
    }

    private static List<string[]> Rows(Random random, int number) => [.. Enumerable.Range(0, random.Next(1, 12)).Select(row => (string[])
    [
        random.Next(2) == 0 ? "unit" : "单位", "U2", "2025", "branch_sessions", random.Next(0, 60).ToString(CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"i{number}-{row}"), Reports[random.Next(Reports.Length)],
    ])];

    private static byte[] Bytes(string extension, List<string[]> rows, Random random)
    {
        var delimiter = extension == ".tsv" ? "\t" : random.Next(3) switch { 0 => ";", _ => "," };
        var text = string.Concat(rows.Prepend(Columns).Select(row => string.Join(delimiter, row.Select(cell => cell.Contains(delimiter, StringComparison.Ordinal) ? $"\"{cell}\"" : cell)) + (random.Next(20) == 0 ? "\r\n" : "\n")));
        return extension switch
        {
            ".xlsx" => Workbook(rows),
            ".parquet" => Parquet(rows),
            ".zip" => Zip(Encoding.UTF8.GetBytes(text)),
            ".json" => JsonSerializer.SerializeToUtf8Bytes(rows.Select(Named)),
            ".ndjson" => Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => JsonSerializer.Serialize(Named(row)) + "\n"))),
            _ => random.Next(5) switch
            {
                0 => TextEncoding.Gb18030.GetBytes(text),
                1 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
                2 => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
                _ => Encoding.UTF8.GetBytes(text),
            },
        };
    }

    private static Dictionary<string, string> Named(string[] row) => Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second);

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var change = random.Next(1, 5); change > 0 && mutated.Count > 1; change--)
        {
            var at = random.Next(mutated.Count);
            switch (random.Next(6))
            {
                case 0: mutated[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: mutated[at] = (byte)random.Next(256); break;
                case 2: mutated.RemoveRange(at, Math.Min(random.Next(1, 20), mutated.Count - at)); break;
                case 3: mutated.InsertRange(at, mutated.Skip(random.Next(mutated.Count)).Take(random.Next(1, 30)).ToList()); break;
                case 4: mutated.Insert(at, "\",;\n\r\t\\'\0"u8[random.Next(9)]); break;
                default: mutated.RemoveRange(at, mutated.Count - at); break;
            }
        }

        return [.. mutated];
    }

    private static byte[] Workbook(List<string[]> rows)
    {
        var path = Path.GetTempFileName();
        using (var workbook = new StyledWorkbook(path))
        {
            workbook.StartSheet("申报", [.. Columns.Select(_ => 12)]);
            foreach (var row in rows.Prepend(Columns))
            {
                workbook.Write(row.Select(cell => ((string?)cell, CellLook.Text)));
            }
        }

        return Taken(path);
    }

    private static byte[] Parquet(List<string[]> rows)
    {
        var path = Path.GetTempFileName();
        using var connection = Database.OpenInMemory();
        connection.Execute($"create table claims ({string.Join(", ", Columns.Select(column => column + " varchar"))})");
        using (var appender = connection.CreateAppender("claims"))
        {
            foreach (var row in rows)
            {
                var line = appender.CreateRow();
                foreach (var cell in row)
                {
                    line.AppendValue(cell);
                }

                line.EndRow();
            }
        }

        connection.Execute($"copy claims to '{path}' (format parquet)");
        return Taken(path);
    }

    private static byte[] Zip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("claims.csv").Open();
            entry.Write(content);
        }

        return bytes.ToArray();
    }

    private static byte[] Taken(string path)
    {
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }

    private static string Decoded(string path)
    {
        if (TextEncoding.Detect(path) is not { } encoding)
        {
            return "";
        }

        using var reader = encoding.Open(path);
        return reader.ReadToEnd();
    }

    // Quotes and escapes are of the format, not of the value.
    private static string Plain(string text) => text.Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);

    public void Dispose() => files.Dispose();
}
