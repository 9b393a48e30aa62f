using Analytics.Tests.Etl.Readers.Messy;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Benchmarks;

/// <summary>How many messy files of each kind come out exactly right, against DuckDB's own reader left to itself.</summary>
public static class ConvertBenchmark
{
    /// <summary>Measures and writes the shares.</summary>
    /// <param name="rounds">How often each kind of dirt is laid on each kind of table.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(long rounds, TextWriter output)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        using var connection = Database.OpenInMemory();
        var results = new List<(string Kind, bool Ours, bool Raw)>();
        try
        {
            foreach (var file in MessyCorpus.Make((int)rounds, seed: 7))
            {
                File.WriteAllBytes(path, file.Bytes);
                var ours = MessyCorpus.Convert(path);
                results.Add((file.Kind, ours == file.Clean, Raw(connection, path) == file.Clean));
            }
        }
        finally
        {
            File.Delete(path);
        }

        foreach (var kind in results.GroupBy(result => result.Kind).Append(results.GroupBy(_ => "all").Single()))
        {
            output.Say($"{kind.Key}, ours", 100.0 * kind.Count(result => result.Ours) / kind.Count(), "%");
            output.Say($"{kind.Key}, DuckDB read_csv", 100.0 * kind.Count(result => result.Raw) / kind.Count(), "%");
        }
    }

    private static string Raw(DuckDBConnection connection, string path)
    {
        try
        {
            using var reader = connection.ExecuteReader(SqlFile.Read(typeof(ConvertBenchmark).Assembly, "raw_convert.sql"), new { path });
            var records = new List<IReadOnlyList<string>>();
            var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
            if (!names.TrueForAll(name => name.StartsWith("column", StringComparison.Ordinal)))
            {
                records.Add(names);
            }

            while (reader.Read())
            {
                records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "" : reader.GetString(column))]);
            }

            return MessyFile.Text(records);
        }
        catch (DuckDBException exception)
        {
            return exception.Message;
        }
    }
}
