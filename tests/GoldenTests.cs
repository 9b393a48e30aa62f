using System.Globalization;
using Analytics.Etl.Loads;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests;

/// <summary>
/// The worked cases of the source documents, scored from the files in <c>tests/golden</c> and compared with values computed by hand.
/// A subject's name is its case: <c>G12a</c> is case 12a. Where a file has no row, nothing was reported.
/// </summary>
public sealed class GoldenTests(GoldenTests.ScoredCases cases) : IClassFixture<GoldenTests.ScoredCases>
{
    private const int ImpossibleScores = 5;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "golden");

    /// <summary>One line a test: the mart and the row expected of it. A second word in the file's name sets other columns of the same mart apart.</summary>
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

    /// <summary>Every column named in the row has the value written by hand; figures are compared as decimals.</summary>
    [Theory]
    [MemberData(nameof(Expected))]
    public void Case_gives_what_was_computed_by_hand(string mart, string row)
    {
        var wanted = row.Split('|').Select(cell => cell.Split('=', 2)).ToDictionary(cell => cell[0], cell => cell[1]);
        var found = cases.Row(mart, wanted);
        Assert.Equal(wanted.Values.Select(Plain), wanted.Keys.Select(column => Plain(Text(found[column]))));
    }

    /// <summary>Cases 01c, 02g, 03g, Q13: points above what an indicator gives and test scores outside 0 to 100 are turned away, nothing else is.</summary>
    [Fact]
    public void Only_impossible_scores_are_rejected()
    {
        var rules = cases.Connection.Query<string>("select distinct rule from rejection order by rule");

        Assert.Equal(["range", "score_out_of_range"], rules);
        Assert.Equal(ImpossibleScores, cases.Loads.Sum(load => load.RowsRejected));
    }

    /// <summary>The effects of every explanation, start and clamp included, add up to the points known.</summary>
    [Fact]
    public void Effects_of_every_explanation_sum_to_the_known_points()
    {
        var off = cases.Connection.Query<string>(SqlFile.Read(typeof(GoldenTests).Assembly, "golden/explanations_that_do_not_add_up.sql")).ToList();
        Assert.Empty(off);
        Assert.NotEqual(0, cases.Connection.ExecuteScalar<long>("select count(*) from mart_indicator_result"));
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Plain(string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.######", CultureInfo.InvariantCulture) : value;

    /// <summary>A warehouse with all cases staged and scored once.</summary>
    public sealed class ScoredCases : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("analytics-golden-");

        private static readonly string[] Keys = ["system_id", "period", "as_of", "subject_id", "indicator_id", "requirement_id", "basis"];

        /// <summary>Loads the files as a user would and builds all models.</summary>
        public ScoredCases()
        {
            var inputs = Directory.EnumerateFiles(Folder, "*.csv").Where(path => !Path.GetFileName(path).StartsWith("expect.", StringComparison.Ordinal));
            using (var files = new InputFiles(inputs))
            using (var loading = new Loading(folder, TimeProvider.System))
            {
                Loads = [.. files.Files.SelectMany(loading.Load)];
            }

            Connection = Database.OpenForWriting(Path.Combine(folder.FullName, "warehouse.duckdb"));
            ModelRun.Run(Connection);
        }

        /// <summary>What came of each file.</summary>
        public IReadOnlyList<LoadRun> Loads { get; }

        /// <summary>The scored warehouse.</summary>
        public DuckDBConnection Connection { get; }

        /// <summary>The one row of a mart with the key columns of the wanted row; 2025 at its end unless the row says otherwise.</summary>
        public IDictionary<string, object?> Row(string mart, IReadOnlyDictionary<string, string> wanted)
        {
            var keys = Keys.Where(wanted.ContainsKey).ToList();
            var where = string.Join(" and ", keys.Select(key => $"{key} = ${key}"));
            var parameters = new DynamicParameters(keys.ToDictionary(key => key, key => (object)wanted[key]));
            return (IDictionary<string, object?>)Assert.Single(Connection.Query($"select * from {mart} where {where}", parameters));
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            Connection.Dispose();
            folder.Delete(recursive: true);
        }
    }
}
