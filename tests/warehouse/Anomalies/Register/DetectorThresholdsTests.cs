using Analytics.Tests.Support;
using Analytics.Warehouse.Anomalies.Register;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Systems;
using Dapper;

namespace Analytics.Tests.Warehouse.Anomalies.Register;

public sealed class DetectorThresholdsTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly WarehouseFolder folder;

    public DetectorThresholdsTests() => folder = new WarehouseFolder(warehouse.Folder);

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void A_saved_threshold_is_read_again_and_the_rest_of_the_settings_stays_as_it_was()
    {
        const string Other = "# 本市的选择\nsnapshots: {keep: 3}\ndx_chengtou:\n  INT-03: ceil # 进位\n";
        File.WriteAllText(folder.Settings, Other);

        DetectorThresholds.Save(folder, "back_filled_entries", 0.05);
        DetectorThresholds.Save(folder, "cloned_sessions", 0.2);
        DetectorThresholds.Save(folder, "back_filled_entries", 0.01);

        Assert.Equal(new Dictionary<string, double> { ["cloned_sessions"] = 0.2, ["back_filled_entries"] = 0.01 }, DetectorThresholds.Read(folder).ToDictionary());
        Assert.Equal(Other + "detection:\n  back_filled_entries: 0.01\n  cloned_sessions: 0.2\n", File.ReadAllText(folder.Settings));
        Assert.Equal(3, SnapshotSettings.Keep(folder));
    }

    [Fact]
    public void What_stands_after_the_thresholds_stays_too()
    {
        File.WriteAllText(folder.Settings, "detection: {cloned_sessions: 0.2} # 试行\n# 快照\nsnapshots: {keep: 3}\n");

        DetectorThresholds.Save(folder, "back_filled_entries", 0.05);

        Assert.Equal("detection: # 试行\n  cloned_sessions: 0.2\n  back_filled_entries: 0.05\n# 快照\nsnapshots: {keep: 3}\n", File.ReadAllText(folder.Settings));
    }

    [Theory]
    [InlineData("detection: {back_filled_entries: 0}")]
    [InlineData("detection: {back_filled_entries: 1.5}")]
    [InlineData("detection: {back_filled_entries: viel}")]
    [InlineData("detection: {attendance_above_roster: 0.5}")]
    [InlineData("detection: {no_such_detector: 0.5}")]
    [InlineData("detection: 0.05")]
    public void What_is_no_threshold_of_a_detector_that_a_law_judges_is_an_error(string settings)
    {
        File.WriteAllText(folder.Settings, settings);

        Assert.Throws<SystemFileException>(() => DetectorThresholds.Read(folder));
    }

    [Fact]
    public void Comments_among_the_thresholds_stay_where_they_are()
    {
        File.WriteAllText(folder.Settings, "detection:\n    # 市纪委 3 月商定\n    cloned_sessions: 0.2 # 试行\n    # 待定\nsnapshots: {keep: 3}\n");

        DetectorThresholds.Save(folder, "cloned_sessions", 0.1);
        DetectorThresholds.Save(folder, "back_filled_entries", 0.00001);

        Assert.Equal(
            "detection:\n    # 市纪委 3 月商定\n    cloned_sessions: 0.1 # 试行\n    back_filled_entries: 0.00001\n    # 待定\nsnapshots: {keep: 3}\n",
            File.ReadAllText(folder.Settings));
        Assert.Equal(0.00001, DetectorThresholds.Read(folder)["back_filled_entries"]);
    }

    [Fact]
    public void A_threshold_in_a_shape_that_a_line_cannot_change_is_left_alone()
    {
        const string Quoted = "\"detection\": {cloned_sessions: 0.2}\n";
        File.WriteAllText(folder.Settings, Quoted);

        Assert.Throws<SystemFileException>(() => DetectorThresholds.Save(folder, "cloned_sessions", 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DetectorThresholds.Save(folder, "attendance_above_roster", 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DetectorThresholds.Save(folder, "cloned_sessions", 0));
        Assert.Equal(Quoted, File.ReadAllText(folder.Settings));
    }

    [Fact]
    public void Thresholds_that_are_wrong_leave_the_register_as_it_was()
    {
        File.WriteAllText(folder.Settings, "detection: {back_filled_entries: 0.03}\n");
        using var connection = warehouse.OpenForWriting();
        WarehouseBuild.Run(connection, folder, TimeProvider.System);
        File.WriteAllText(folder.Settings, "detection: {back_filled_entries: 3}\n");

        Assert.Throws<SystemFileException>(() => WarehouseBuild.Run(connection, folder, TimeProvider.System));

        Assert.Equal(0.03, connection.QuerySingle<double>("select flag_q from dim_detector where detector = 'back_filled_entries'"));
    }

    [Fact]
    public void The_register_flags_from_the_chosen_threshold_on()
    {
        File.WriteAllText(folder.Settings, "detection: {back_filled_entries: 0.03}\n");
        using var connection = warehouse.OpenForWriting();
        DetectorRegister.Write(connection);

        DetectorThresholds.Apply(connection, folder);

        Assert.Equal(0.03, connection.QuerySingle<double>("select flag_q from dim_detector where detector = 'back_filled_entries'"));
        Assert.Null(connection.QuerySingle<double?>("select flag_q from dim_detector where detector = 'attendance_above_roster'"));
    }
}
