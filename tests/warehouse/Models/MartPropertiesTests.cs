using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Schema;
using Dapper;
using DuckDB.NET.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Tests.Warehouse.Models;

/// <summary>What must hold in the marts whatever was handed in.</summary>
public sealed class MartPropertiesTests : IDisposable
{
    private static readonly Config Checks = Config.QuickThrowOnFailure.WithMaxTest(40);
    private readonly DuckDBConnection connection = Database.OpenInMemory();

    public MartPropertiesTests()
    {
        WarehouseSchema.Create(connection);
        EmptyModels.Create(connection, ["mart_score", "dim_unit_ancestor_period", "int_covered_subject", "int_peer_score"]);
        connection.Execute("insert into dim_unit_ancestor_period (period, unit_id, ancestor_id, distance) select '2025Q4', 'U' || n, a, 0 from range(5) as units (n), (values ('C1'), ('T')) as areas (a)");
    }

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Shares_of_an_area_sum_to_exactly_one() => Prop.ForAll<(byte Unit, byte Tier)[]>(subjects =>
    {
        connection.Execute("delete from mart_score");
        for (var number = 0; number < subjects.Length; number++)
        {
            connection.Execute(
                "insert into mart_score (system_id, period, as_of, subject_id, unit_id, basis, tier, tier_flag) values ('S', '2025', '2025Q4', $number, 'U' || $unit % 5, 'official', nullif('T' || $tier % 7, 'T0'), 'ok')",
                new { number = $"P{number}", unit = (int)subjects[number].Unit, tier = (int)subjects[number].Tier });
        }

        ModelRun.Run(connection, ["mart_tier_distribution"]);

        var sums = connection.Query<decimal>("select sum(share) from mart_tier_distribution group by area_unit_id");
        return sums.All(sum => sum == 1) && connection.QuerySingle<long>("select coalesce(sum(subjects), 0)::bigint from mart_tier_distribution where area_unit_id = 'T'") == subjects.Length;
    }).Check(Checks);

    [Fact]
    public void Evidenced_and_met_never_exceed_due() => Prop.ForAll<(byte Unit, bool IsEvidenced, bool IsMet)[]>(subjects =>
    {
        connection.Execute("delete from int_covered_subject");
        foreach (var (unit, isEvidenced, isMet) in subjects)
        {
            connection.Execute(
                "insert into int_covered_subject (system_id, period, as_of, unit_id, indicator_id, basis, is_evidenced, is_met) values ('S', '2025', '2025Q4', 'U' || $unit % 5, 'S-1', 'official', $isEvidenced, $isEvidenced and $isMet)",
                new { unit = (int)unit, isEvidenced, isMet });
        }

        ModelRun.Run(connection, ["int_covered_unit", "mart_indicator_coverage"]);

        return connection.QuerySingle<bool>("select coalesce(bool_and(subjects_met <= subjects_evidenced and subjects_evidenced <= subjects_due and met_ratio <= evidenced_ratio and evidenced_ratio <= 1), true) from mart_indicator_coverage");
    }).Check(Checks);

    [Fact]
    public void Percentile_and_rank_order_units_alike() => Prop.ForAll<byte[]>(scores =>
    {
        connection.Execute("delete from int_peer_score");
        for (var number = 0; number < scores.Length; number++)
        {
            connection.Execute(
                "insert into int_peer_score (system_id, period, as_of, subject_id, basis, peer_group, score, is_veto, period_ordinal, quarters_to_go) values ('S', '2025', '2025Q4', $number, 'official', 'g', $score, false, 1, 0)",
                new { number = $"U{number}", score = scores[number] % 10 });
        }

        ModelRun.Run(connection, ["mart_unit_comparison"]);

        return connection.QuerySingle<long>("select count(*) from mart_unit_comparison a join mart_unit_comparison b on a.is_ranked and b.is_ranked and (a.rank < b.rank) <> (a.percentile > b.percentile)") == 0
            && connection.QuerySingle<bool>("select coalesce(bool_and(lower_limit <= peer_median and peer_median <= upper_limit and percentile between 0 and 100), true) from mart_unit_comparison where is_ranked");
    }).Check(Checks);
}
