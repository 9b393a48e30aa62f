using Analytics.Tests.Support;
using Analytics.Warehouse.Anomalies.Register;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Schema;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Warehouse.Anomalies;

/// <summary>A city of 60 units over 8 quarters, 12 sessions a quarter; every tenth unit has a clerk who is always late.</summary>
public sealed class BackFilledEntriesTests : IDisposable
{
    private static readonly string[] Detection =
    [
        "int_signal_back_filled_entries", "int_share_statistic", "int_share_test", "int_detector_result", "int_odd_record", "int_flag_statistic",
        "mart_flag", "mart_risk", "mart_flag_record", "mart_flag_figure",
    ];

    private readonly DuckDBConnection connection = Database.OpenInMemory();

    public BackFilledEntriesTests()
    {
        WarehouseSchema.Create(connection);
        ModelRun.CreateMacros(connection);
        DetectorRegister.Write(connection);
        EmptyModels.Create(connection, Model.All().Select(model => model.Name).Except(Detection));
        connection.Execute(SqlFile.Read(typeof(BackFilledEntriesTests).Assembly, "warehouse/Anomalies/late_clerks.sql"));
    }

    public void Dispose() => connection.Dispose();

    [Fact]
    public void A_quarter_written_up_at_its_end_is_the_only_one_flagged()
    {
        connection.Execute("update fct_session set recorded_at = '2025-06-29 20:00:00' where unit_id = 'U7' and quarter = '2025Q2'");

        ModelRun.Run(connection, Detection);

        Assert.Equal(["back_filled_entries:U7:2025Q2"], connection.Query<string>("select flag_id from mart_flag"));
        Assert.Equal(12, connection.QuerySingle<long>("select count(*) from mart_flag_record where flag_id = 'back_filled_entries:U7:2025Q2' and risk > 5"));
        Assert.Equal(8, connection.QuerySingle<long>("select count(*) from mart_flag_figure where flag_id = 'back_filled_entries:U7:2025Q2'"));
        Assert.Equal(["U7"], connection.Query<string>("select unit_id from mart_risk where band = 'high'"));
    }

    [Fact]
    public void Honest_entries_and_habitual_lateness_are_not_flagged()
    {
        ModelRun.Run(connection, Detection);

        Assert.Empty(connection.Query<string>("select flag_id from mart_flag"));
        Assert.Equal(0, connection.QuerySingle<long>("select count(*) from mart_risk where band not in ('none', 'not_enough_records')"));
        Assert.Equal(60 * 8, connection.QuerySingle<long>("select count(*) from mart_risk"));
    }

    [Fact]
    public void The_order_of_the_rows_changes_nothing()
    {
        ModelRun.Run(connection, Detection);
        var before = connection.Query<(string, string, double)>("select unit_id, quarter, risk from mart_risk order by all").ToList();
        connection.Execute("create table turned as from fct_session order by session_id desc; delete from fct_session; insert into fct_session from turned");

        ModelRun.Run(connection, Detection);

        Assert.Equal(before, connection.Query<(string, string, double)>("select unit_id, quarter, risk from mart_risk order by all"));
    }
}
