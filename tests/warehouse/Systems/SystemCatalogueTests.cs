using Analytics.Tests.Support;
using Analytics.Warehouse.Systems;
using Dapper;

namespace Analytics.Tests.Warehouse.Systems;

public sealed class SystemCatalogueTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void Loading_twice_leaves_the_same_rows()
    {
        using var connection = warehouse.OpenForWriting();
        SystemCatalogue.Load(connection, warehouse.Folder);
        var once = connection.QuerySingle<(long, long)>("select (select count(*) from dim_indicator), (select count(*) from rule_measure_source)");

        SystemCatalogue.Load(connection, warehouse.Folder);

        var twice = connection.QuerySingle<(long, long)>("select (select count(*) from dim_indicator), (select count(*) from rule_measure_source)");
        Assert.Equal(once, twice);
        Assert.True(once.Item1 > 0 && once.Item2 > 0);
    }

    [Fact]
    public void Every_column_gets_the_value_of_its_own_name()
    {
        using var connection = warehouse.OpenForWriting();

        SystemCatalogue.Load(connection, null);

        var requirement = connection.QuerySingle<(string, string, string, string, decimal, string)>(
            "select indicator_id, kind, population, measure, target, per from dim_requirement where requirement_id = 'JL-r4'");
        Assert.Equal(("JL-4", "req_min", "members", "research_articles", 1m, "year"), requirement);
    }

    [Fact]
    public void Tiers_of_kh_jili_begin_at_90_75_and_0()
    {
        using var connection = warehouse.OpenForWriting();

        SystemCatalogue.Load(connection, null);

        var tiers = connection.Query<(string, decimal, bool)>("select label, lower, is_inclusive from rule_tier where system_id = 'kh_jili' order by ordinal");
        Assert.Equal([("优秀", 90m, true), ("合格", 75m, true), ("不合格", 0m, true)], tiers);
    }

    [Fact]
    public void All_mistakes_of_all_files_are_reported_at_once_with_their_lines()
    {
        var folder = Directory.CreateDirectory(Path.Combine(warehouse.Folder, "systems")).FullName;
        File.WriteAllText(Path.Combine(folder, "bad.yaml"), """
            id: bad
            title: 坏
            level: planet
            completeness: full
            stated_total: 10
            indicators:
              - id: B-1
                name: 一
                points: 4
                clauses: [{kind: deduct_short, measure: nonsense, target: 1, k: 1}]
              - id: B-1
                name: 二
                points: 5
                clauses: [{kind: manual, colour: red}]
            """);
        File.WriteAllText(Path.Combine(folder, "broken.yaml"), "a: [1");
        File.WriteAllText(Path.Combine(warehouse.Folder, "settings.yaml"), "kh_jily: {INT-03: ceil}\nretention: {snapshots: 12}\n");

        var errors = Assert.Throws<SystemFileException>(() => SystemCatalogue.Read(warehouse.Folder)).Errors;

        var places = errors.Select(error => (error.File, error.Line, error.Path)).ToList();
        Assert.Contains(("systems/bad.yaml", 3, "level"), places);
        Assert.Contains(("systems/bad.yaml", 10, "indicators[0].clauses[0].measure"), places);
        Assert.Contains(("systems/bad.yaml", 11, "indicators[1]"), places);
        Assert.Contains(("systems/bad.yaml", 14, "indicators[1].clauses[0].colour"), places);
        Assert.Contains(("systems/bad.yaml", 5, "stated_total"), places);
        Assert.Contains(places, place => place.File == "systems/broken.yaml");
        Assert.Contains(("settings.yaml", 1, "kh_jily"), places);
        Assert.All(errors, error => Assert.Matches("^.+:[0-9]+: .*: .+ / .+$", error.ToString()));
    }
}
