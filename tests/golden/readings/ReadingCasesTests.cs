using System.Globalization;
using Analytics.Etl.Loads;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Golden.Readings;

/// <summary>
/// The worked cases of <c>tests/golden</c> under other readings of the texts: a folder beside this file is a choice of settings
/// and what it makes of the same inputs, computed by hand.
/// </summary>
public sealed class ReadingCasesTests(ReadingCasesTests.ReadCases cases) : IClassFixture<ReadingCasesTests.ReadCases>
{
    private static readonly string Inputs = Path.Combine(AppContext.BaseDirectory, "golden");
    private static readonly string[] Keys = ["subject_id", "indicator_id", "basis"];

    /// <summary>Reading, mart and the keys of the row expected of it.</summary>
    public static TheoryData<string, string, string> Expected()
    {
        var expected = new TheoryData<string, string, string>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Inputs, "readings"), "expect.*.csv", SearchOption.AllDirectories).Order())
        {
            foreach (var row in GivenFiles.Rows(path))
            {
                expected.Add(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileName(path).Split('.')[1], string.Join("|", row.Select(cell => $"{cell.Key}={cell.Value}")));
            }
        }

        return expected;
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void Case_gives_what_the_reading_makes_of_it(string reading, string mart, string row)
    {
        var wanted = row.Split('|').Select(cell => cell.Split('=', 2)).Where(cell => cell[0] != "why").ToDictionary(cell => cell[0], cell => cell[1]);
        var keys = Keys.Where(wanted.ContainsKey).ToList();
        var found = (IDictionary<string, object?>)Assert.Single(cases.Of(reading).Query(
            $"select * from {mart} where period = '2025' and as_of = '2025Q4' and {string.Join(" and ", keys.Select(key => $"{key} = ${key}"))}",
            new DynamicParameters(keys.ToDictionary(key => key, key => (object)wanted[key]))));

        Assert.Equal(wanted.Select(cell => $"{cell.Key} {Plain(cell.Value)}"), wanted.Keys.Select(column => $"{column} {Plain(Convert.ToString(found[column], CultureInfo.InvariantCulture) ?? "")}"));
    }

    private static string Plain(string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.######", CultureInfo.InvariantCulture) : value;

    /// <summary>A warehouse a reading, loaded and scored when first asked for.</summary>
    public sealed class ReadCases : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("analytics-readings-");
        private readonly Dictionary<string, DuckDBConnection> warehouses = [];

        /// <summary>The warehouse scored under the reading of that name.</summary>
        public DuckDBConnection Of(string reading)
        {
            if (!warehouses.TryGetValue(reading, out var connection))
            {
                var warehouse = folder.CreateSubdirectory(reading);
                File.Copy(Path.Combine(Inputs, "readings", reading, "settings.yaml"), Path.Combine(warehouse.FullName, "settings.yaml"));
                using (var files = new InputFiles(Directory.EnumerateFiles(Inputs, "*.csv").Where(path => !Path.GetFileName(path).StartsWith("expect.", StringComparison.Ordinal))))
                using (var loading = new Loading(warehouse, TimeProvider.System))
                {
                    foreach (var file in files.Files)
                    {
                        loading.Load(file);
                    }
                }

                connection = warehouses[reading] = Database.OpenForWriting(Path.Combine(warehouse.FullName, "warehouse.duckdb"));
                ModelRun.Run(connection);
            }

            return connection;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            foreach (var connection in warehouses.Values)
            {
                connection.Dispose();
            }

            folder.Delete(recursive: true);
        }
    }
}
