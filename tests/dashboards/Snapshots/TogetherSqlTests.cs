using Analytics.Dashboards.Snapshots;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Dashboards.Snapshots;

/// <summary>A query that may be read for all subjects at once gives each the rows that it gives for that subject alone.</summary>
public sealed class TogetherSqlTests : IDisposable
{
    // The query and its column that says whose a row is.
    private static readonly Dictionary<string, string> Subjects = new()
    {
        ["Pages/Compare/peers.sql"] = "area_unit_id",
        ["Pages/Indicators/distribution.sql"] = "indicator_id",
        ["Pages/Indicators/history.sql"] = "indicator_id",
        ["Pages/Indicators/places.sql"] = "indicator_id",
        ["Pages/Indicators/related.sql"] = "this_id",
        ["Pages/Indicators/subjects.sql"] = "indicator_id",
        ["Pages/Overview/areas_moved.sql"] = "parent_id",
        ["Pages/Overview/coverage.sql"] = "parent_id",
        ["Pages/Unit/claims.sql"] = "unit_id",
        ["Pages/Unit/loads.sql"] = "unit_id",
        ["Pages/Unit/past.sql"] = "unit_id",
        ["Pages/Unit/scores.sql"] = "subject_id",
        ["Pages/Unit/standing.sql"] = "subject_id",
        ["Pages/Unit/unit.sql"] = "unit_id",
    };

    private readonly TemporaryWarehouse warehouse = new();
    private readonly DuckDBConnection snapshot;

    public TogetherSqlTests()
    {
        var folder = SmallTown.FillPublished(warehouse);
        warehouse.ChangeSnapshot(SqlFile.Read(typeof(TogetherSqlTests).Assembly, "dashboards/Snapshots/more_branches.sql"));
        snapshot = Database.OpenForReading(SnapshotList.CurrentFile(folder)!);
    }

    public static TheoryData<string> Files() => [.. Subjects.Keys];

    public void Dispose()
    {
        snapshot.Dispose();
        warehouse.Dispose();
    }

    [Fact]
    public void Every_such_query_is_tested()
    {
        var assembly = typeof(ScopedSql).Assembly;

        Assert.Equal(SqlFile.List(assembly, "Pages", ".sql").Where(file => SqlFile.Read(assembly, file).Contains("{{of ", StringComparison.Ordinal)).Order(), Subjects.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_subject_has_the_same_rows_together_and_alone(string file)
    {
        var found = 0;
        foreach (var asked in Asked(file))
        {
            var together = Rows(ScopedSql.Of(file, seesAll: true, isTogether: true), asked).ToLookup(row => Convert.ToString(row[Subjects[file]], null)!);
            foreach (var subject in together.Where(rows => rows.Key.Length > 0))
            {
                var alone = Rows(ScopedSql.Of(file, seesAll: true), [.. asked, new("subject", subject.Key)]);
                Assert.Equal(alone.Select(Text), subject.Select(Text));
                found += alone.Count;
            }
        }

        Assert.True(found > 0, $"{file} gives no rows in this town");
    }

    // Every system and basis with scores, and the choices that pages have beside them.
    private IEnumerable<List<KeyValuePair<string, object?>>> Asked(string file)
    {
        var sql = ScopedSql.Of(file, seesAll: true);
        var looked = snapshot.Query<(string System, string Type, string Basis, string Quarter)>(
            "select system_id, subject_type, basis, max(as_of) from mart_score where basis in ('official', 'claimed') group by all order by all").ToList();
        foreach (var (system, type, basis, quarter) in looked)
        {
            foreach (var flag in new[] { false, true })
            {
                yield return [.. new Dictionary<string, object?>
                {
                    ["scope_unit_id"] = null, ["system"] = system, ["subject_type"] = type, ["basis"] = basis, ["quarter"] = quarter, ["area"] = "T", ["previous"] = "2025Q3", ["year_ago"] = "2024Q4",
                    ["measure"] = (basis == "claimed" ? "score_claimed:" : "score:") + system, ["by"] = flag ? "kind" : "level", ["is_requirement"] = flag, ["own"] = false, ["most"] = 3, ["unit"] = null, ["year"] = "2025",
                }.Where(parameter => sql.Contains("$" + parameter.Key, StringComparison.Ordinal))];
            }
        }
    }

    private List<IDictionary<string, object?>> Rows(string sql, IEnumerable<KeyValuePair<string, object?>> parameters) =>
        [.. snapshot.Query(sql, new DynamicParameters(parameters)).Cast<IDictionary<string, object?>>()];

    // Sums of doubles depend on the order in which they are added.
    private static string Text(IDictionary<string, object?> row) =>
        string.Join("; ", row.Select(column => $"{column.Key} {(column.Value is double value ? Math.Round(value, 9) + 0.0 : column.Value)}"));
}
