using System.Globalization;
using Analytics.Etl.Loads;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Golden.Alternatives;

/// <summary>The same town under the other readings of its texts: one word of settings.yaml each, computed by hand again.</summary>
public sealed class AlternativeReadingsTests(AlternativeReadingsTests.OtherwiseScoredCases cases) : IClassFixture<AlternativeReadingsTests.OtherwiseScoredCases>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "golden", "alternatives");
    private static readonly string[] Keys = ["system_id", "period", "as_of", "subject_id", "requirement_id", "basis"];

    /// <summary>One line a test: the mart and the row expected of it.</summary>
    public static TheoryData<string, string> Expected()
    {
        var expected = new TheoryData<string, string>();
        foreach (var path in Directory.EnumerateFiles(Folder, "expect.*.csv").Order())
        {
            foreach (var row in GivenFiles.Rows(path))
            {
                expected.Add(Path.GetFileName(path).Split('.')[1], string.Join("|", row.Select(cell => $"{cell.Key}={cell.Value}")));
            }
        }

        return expected;
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void Other_reading_gives_what_was_computed_by_hand(string mart, string row)
    {
        var wanted = row.Split('|').Select(cell => cell.Split('=', 2)).ToDictionary(cell => cell[0], cell => cell[1]);
        var keys = Keys.Where(wanted.ContainsKey).ToList();
        var where = string.Join(" and ", keys.Select(key => $"{key} = ${key}"));
        var found = (IDictionary<string, object?>)Assert.Single(cases.Connection.Query(
            $"select * from {mart} where {where}", new DynamicParameters(keys.ToDictionary(key => key, key => (object)wanted[key]))));

        Assert.Equal(wanted.Select(cell => $"{cell.Key} {Plain(cell.Value)}"), wanted.Keys.Select(column => $"{column} {Plain(Convert.ToString(found[column], CultureInfo.InvariantCulture) ?? "")}"));
    }

    private static string Plain(string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.######", CultureInfo.InvariantCulture) : value;

    /// <summary>A warehouse whose settings choose the other readings, with all cases loaded and scored once.</summary>
    public sealed class OtherwiseScoredCases : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("analytics-alternatives-");

        /// <summary>Loads the files as a user would and builds all models.</summary>
        public OtherwiseScoredCases()
        {
            File.Copy(Path.Combine(Folder, "settings.yaml"), Path.Combine(folder.FullName, "settings.yaml"));
            var inputs = Directory.EnumerateFiles(Path.Combine(Folder, ".."), "*.csv").Where(path => !Path.GetFileName(path).StartsWith("expect.", StringComparison.Ordinal));
            using (var files = new InputFiles(inputs))
            using (var loading = new Loading(folder, TimeProvider.System))
            {
                foreach (var file in files.Files)
                {
                    Assert.All(loading.Load(file), load => Assert.Null(load.Refused));
                }
            }

            Connection = Database.OpenForWriting(Path.Combine(folder.FullName, "warehouse.duckdb"));
            ModelRun.Run(Connection);
        }

        /// <summary>The scored warehouse.</summary>
        public DuckDBConnection Connection { get; }

        /// <inheritdoc/>
        public void Dispose()
        {
            Connection.Dispose();
            folder.Delete(recursive: true);
        }
    }
}
