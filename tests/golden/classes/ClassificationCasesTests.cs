using System.Globalization;
using Analytics.Etl.Loads;
using Analytics.Tests.Support;
using Analytics.Warehouse.Anomalies.Register;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Golden.Classes;

/// <summary>
/// Grades, tiers of every kind and ledgers, by the cases 02, 03 and 14 of the source documents and a few beside them, on small systems
/// that a warehouse adds to the product. The files go through the ordinary load; what the marts must say was computed by hand.
/// </summary>
public sealed class ClassificationCasesTests(ClassificationCasesTests.ClassedCases cases) : IClassFixture<ClassificationCasesTests.ClassedCases>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "golden", "classes");
    private static readonly string[] Keys = ["system_id", "subject_id", "period", "as_of", "indicator_id", "basis"];

    /// <summary>One line a test: the mart and the row expected of it.</summary>
    public static TheoryData<string, string> Expected()
    {
        var expected = new TheoryData<string, string>();
        foreach (var path in Directory.EnumerateFiles(Folder, "expect.*.csv").Order())
        {
            foreach (var row in GivenFiles.Rows(path))
            {
                expected.Add(Path.GetFileNameWithoutExtension(path)["expect.".Length..], string.Join("|", row.Select(cell => $"{cell.Key}={cell.Value}")));
            }
        }

        return expected;
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void Case_gives_what_was_computed_by_hand(string mart, string row)
    {
        var wanted = row.Split('|').Select(cell => cell.Split('=', 2)).Where(cell => cell[0] != "case").ToDictionary(cell => cell[0], cell => cell[1]);
        var keys = Keys.Where(wanted.ContainsKey).ToList();
        var where = string.Join(" and ", keys.Select(key => $"{key} = ${key}"));
        var found = (IDictionary<string, object?>)Assert.Single(cases.Connection.Query(
            $"select * from {mart} where {where}", new DynamicParameters(keys.ToDictionary(key => key, key => (object)wanted[key]))));

        Assert.Equal(wanted.Select(cell => $"{cell.Key} {Plain(cell.Value)}"), wanted.Keys.Select(column => $"{column} {Plain(Text(found[column]))}"));
    }

    /// <summary>Case 14d, and the published mean that is only rounded is none.</summary>
    [Fact]
    public void A_published_total_that_the_entries_do_not_give_is_flagged() =>
        Assert.Equal(["ledger_out_of_balance:U2:2025Q1 1 D1"], cases.Connection.Query<string>("select flag_id || ' ' || json_array_length(evidence) || ' ' || (evidence ->> '$[0].record_id') from mart_flag"));

    [Fact]
    public void Effects_of_every_explanation_sum_to_the_known_points() =>
        Assert.Empty(cases.Connection.Query<string>(SqlFile.Read(typeof(GoldenTests).Assembly, "golden/explanations_that_do_not_add_up.sql")));

    [Fact]
    public void Entries_of_a_month_stand_in_its_account_with_those_refused()
    {
        var lines = cases.Connection.Query<string>(
            """
            select concat_ws(' ', e.value ->> 'kind', e.value ->> 'clause', e.value ->> 'effect', e.value ->> 'flag')
            from mart_indicator_result as r, json_each(r.explanation) as e
            where r.system_id = 'town_cycle' and r.subject_id = 'P1' and r.period = '2025M01' and r.indicator_id = 'ledger' and r.basis = 'official'
            order by e.id
            """);
        Assert.Equal(["start ledger 0.0", "duty ledger 12.0", "bonus ledger 0.0 not_in_formula", "deduct ledger -3.0"], lines);
    }

    [Fact]
    public void A_forced_tier_says_what_forced_it()
    {
        var lines = cases.Connection.Query<string>(
            """
            select concat_ws(' ', e.value ->> 'kind', e.value ->> 'observed', e.value ->> 'target', e.value ->> 'result', e.value ->> 'quote')
            from mart_score as s, json_each(s.explanation) as e
            where s.system_id = 'town_grades' and s.subject_id = 'G02a' and s.period = '2025' and s.basis = 'official'
            order by e.id
            """);
        Assert.Equal(["tier_manual 优秀 优秀", "force_tier 59.5000 < 60.0000 不合格 理论测试不合格"], lines);
    }

    [Fact]
    public void Months_of_a_ledger_enter_no_distribution() =>
        Assert.Equal(["2025"], cases.Connection.Query<string>("select distinct period from mart_tier_distribution"));

    [Fact]
    public void A_trend_reads_the_year_so_far_and_no_month() =>
        Assert.Equal([4L], cases.Connection.Query<long>("select subjects from mart_quarterly_trend where measure = 'score:town_ledger' and area_unit_id = 'U2' and quarter = '2025Q1'"));

    private static string Text(object? value) => value is bool flag ? flag ? "true" : "false" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Plain(string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.######", CultureInfo.InvariantCulture) : value;

    /// <summary>A warehouse with its own systems, with all cases loaded and classed once.</summary>
    public sealed class ClassedCases : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("analytics-classes-");

        /// <summary>Loads the files as a user would and builds all models.</summary>
        public ClassedCases()
        {
            var systems = folder.CreateSubdirectory("systems");
            foreach (var path in Directory.EnumerateFiles(Path.Combine(Folder, "systems")))
            {
                File.Copy(path, Path.Combine(systems.FullName, Path.GetFileName(path)));
            }

            var inputs = Directory.EnumerateFiles(Folder, "*.csv").Where(path => !Path.GetFileName(path).StartsWith("expect.", StringComparison.Ordinal));
            using (var files = new InputFiles(inputs))
            using (var loading = new Loading(folder, TimeProvider.System))
            {
                Assert.Equal(2, files.Files.SelectMany(loading.Load).Sum(load => load.RowsRejected));
            }

            Connection = Database.OpenForWriting(Path.Combine(folder.FullName, "warehouse.duckdb"));
            DetectorRegister.Write(Connection);
            ModelRun.Run(Connection);
        }

        /// <summary>The classed warehouse.</summary>
        public DuckDBConnection Connection { get; }

        /// <inheritdoc/>
        public void Dispose()
        {
            Connection.Dispose();
            folder.Delete(recursive: true);
        }
    }
}
