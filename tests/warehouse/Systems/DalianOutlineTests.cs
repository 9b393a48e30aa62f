using Analytics.Tests.Support;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Warehouse.Systems;

public sealed class DalianOutlineTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DuckDBConnection connection;

    public DalianOutlineTests()
    {
        connection = warehouse.OpenForWriting();
        SystemCatalogue.Load(connection, null);
    }

    public void Dispose()
    {
        connection.Dispose();
        warehouse.Dispose();
    }

    [Fact]
    public void Seven_parts_carry_10_5_25_20_10_10_20_points_in_32_items()
    {
        var parts = connection.Query<(string, decimal, decimal, long)>(
            "select d.indicator_id, max(d.max_points), sum(i.max_points), count(*) from dim_indicator as d join dim_indicator as i on i.system_id = d.system_id and i.parent_id = d.indicator_id where d.system_id = 'dalian_outline' and d.level = 'dimension' group by d.indicator_id order by d.indicator_id");

        Assert.Equal(
            [("DL-1", 10m, 10m, 4L), ("DL-2", 5m, 5m, 4L), ("DL-3", 25m, 25m, 9L), ("DL-4", 20m, 20m, 4L), ("DL-5", 10m, 10m, 3L), ("DL-6", 10m, 10m, 4L), ("DL-7", 20m, 20m, 4L)],
            parts);
    }

    [Fact]
    public void Every_item_is_scored_by_people_and_shows_its_own_words()
    {
        var odd = connection.Query<string>(
            "select indicator_id from dim_indicator where system_id = 'dalian_outline' and is_leaf and not (is_manual and start_points is null and length(quote) > 30)");

        Assert.Empty(odd);
    }

    [Fact]
    public void Fifty_requirements_stand_beside_the_items()
    {
        var kinds = connection.Query<(string, long)>(
            "select kind, count(*) from dim_requirement where system_id = 'dalian_outline' and indicator_id is not null group by kind order by kind");

        Assert.Equal([("req_cadence", 3L), ("req_deadline", 1L), ("req_each", 4L), ("req_exists", 15L), ("req_min", 21L), ("req_rate", 3L), ("req_zero", 3L)], kinds);
    }

    [Fact]
    public void Words_of_every_requirement_stand_in_its_item()
    {
        var strays = connection.Query<string>(
            "select r.requirement_id from dim_requirement as r join dim_indicator as i on i.system_id = r.system_id and i.indicator_id = r.indicator_id where r.system_id = 'dalian_outline' and not contains(i.quote, r.quote)");

        Assert.Empty(strays);
    }

    [Fact]
    public void Documents_may_be_stated_by_their_chinese_words()
    {
        var words = connection.Query<(string, string)>(
            "select item, item_zh from rule_requirement_item where system_id = 'dalian_outline' and requirement_id in ('DL-1.1-r1', 'DL-1.3-r5') order by requirement_id, ordinal");

        Assert.Equal([("agenda_item", "列入议事日程"), ("previous_year_report", "上一年度建设情况"), ("annual_plan", "年度建设计划"), ("implementation_scheme", "实施方案")], words);
    }

    [Fact]
    public void Settings_may_take_the_upper_end_of_a_range_and_count_soft_wording()
    {
        File.WriteAllText(Path.Combine(warehouse.Folder, "settings.yaml"), "dalian_outline: {INT-10: upper, INT-20: counted}");

        SystemCatalogue.Load(connection, warehouse.Folder);

        var targets = connection.Query<(string, decimal, bool)>(
            "select requirement_id, target, is_soft from dim_requirement where requirement_id in ('DL-4.2-r4', 'DL-4.2-r5', 'DL-4.2-r6', 'DL-4.3-r2') order by requirement_id");
        Assert.Equal([("DL-4.2-r4", 2m, false), ("DL-4.2-r5", 5m, false), ("DL-4.2-r6", 110m, false), ("DL-4.3-r2", 2m, false)], targets);
    }
}
