using Analytics.Dashboards.Access;
using Analytics.Dashboards.Pages.Units;
using Analytics.Dashboards.Snapshots;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Tests.Dashboards.Pages.Units;

public sealed class IntegrityRowTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly CurrentSnapshot current;

    public IntegrityRowTests()
    {
        // A 90, B 80, C 70, D 60, E 50, all of one group.
        warehouse.PublishTable(1, "mart_unit_comparison",
            "select 'own' as system_id, '2025Q4' as as_of, '2025' as period, 'official' as basis, id as subject_id, 'branch/village' as peer_group, total, true as is_ranked from (values ('A', 90), ('B', 80), ('C', 70), ('D', 60), ('E', 50)) as t(id, total)");
        warehouse.AddTable(1, "dim_unit_ancestor", "select id as unit_id, id as ancestor_id from (values ('A'), ('B'), ('C'), ('D'), ('E')) as t(id)");
        current = new CurrentSnapshot(new WarehouseFolder(warehouse.Folder), NullLogger<CurrentSnapshot>.Instance);
    }

    public void Dispose()
    {
        current.Dispose();
        warehouse.Dispose();
    }

    [Fact]
    public void Ranks_move_by_confirmed_records_and_the_range_by_open_ones()
    {
        // B loses 25 by confirmed records; A would lose 45 and D 20 if their open cases turn out padded.
        var rows = Ranks(null, """[{"unit": "B", "confirmed": 55, "worst": 55}, {"unit": "A", "confirmed": 90, "worst": 45}, {"unit": "D", "confirmed": 60, "worst": 40}]""");

        Assert.Equal((1, 1, 5), rows["A"]);
        Assert.Equal((4, 2, 4), rows["B"]);
        Assert.Equal((2, 1, 2), rows["C"]);
        Assert.Equal((3, 2, 5), rows["D"]);
        Assert.Equal((5, 3, 5), rows["E"]);
    }

    [Fact]
    public void Without_cases_the_rank_is_the_one_reported_and_others_stay_hidden()
    {
        Assert.Equal([("C", (3, 3, 3))], Ranks("C", "[]").Select(row => (row.Key, row.Value)));
    }

    [Fact]
    public void A_score_that_is_incomplete_without_the_records_has_no_rank_and_leaves_the_others_open_by_one()
    {
        // Of B nobody knows: at best 80 as published, at worst below all.
        var rows = Ranks(null, """[{"unit": "B", "confirmed": null, "worst": null}]""");

        Assert.Equal((0, 2, 5), rows["B"]);
        Assert.Equal((1, 1, 1), rows["A"]);
        Assert.Equal((2, 2, 3), rows["C"]);
        Assert.Equal((4, 4, 5), rows["E"]);
    }

    [Fact]
    public void Where_only_the_open_cases_leave_a_score_incomplete_its_confirmed_rank_stands()
    {
        var rows = Ranks(null, """[{"unit": "B", "confirmed": 65, "worst": null}]""");

        Assert.Equal((3, 3, 5), rows["B"]);
        Assert.Equal((2, 2, 2), rows["C"]);
        Assert.Equal((4, 3, 4), rows["D"]);
    }

    // 0 where there is no rank.
    private Dictionary<string, (int, int, int)> Ranks(string? scope, string moved)
    {
        using var reader = new MartReader(current, new ServiceCollection().AddSingleton(new UnitScope(Role.Department, scope)).BuildServiceProvider());
        return reader.Query<IntegrityRow>("Pages/Units/integrity.sql", new { system = "own", quarter = "2025Q4", basis = "official", units = "A\nB\nC\nD\nE", moved })
            .ToDictionary(row => row.UnitId, row => ((int)(row.Rank ?? 0), (int)row.Best, (int)row.Worst));
    }
}
