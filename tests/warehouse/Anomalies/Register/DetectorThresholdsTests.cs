using Analytics.Tests.Support;
using Analytics.Warehouse.Anomalies.Register;
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
        DetectorThresholds.Save(folder, "another", 0.2);
        DetectorThresholds.Save(folder, "back_filled_entries", 0.01);

        Assert.Equal(new Dictionary<string, double> { ["another"] = 0.2, ["back_filled_entries"] = 0.01 }, DetectorThresholds.Read(folder).ToDictionary());
        Assert.Equal(Other + "detection:\n  another: 0.2\n  back_filled_entries: 0.01\n", File.ReadAllText(folder.Settings));
        Assert.Equal(3, SnapshotSettings.Keep(folder));
    }

    [Fact]
    public void What_stands_after_the_thresholds_stays_too()
    {
        File.WriteAllText(folder.Settings, "detection: {another: 0.2}\nsnapshots: {keep: 3}\n");

        DetectorThresholds.Save(folder, "back_filled_entries", 0.05);

        Assert.Equal("snapshots: {keep: 3}\ndetection:\n  another: 0.2\n  back_filled_entries: 0.05\n", File.ReadAllText(folder.Settings));
    }

    [Theory]
    [InlineData("detection: {back_filled_entries: 0}")]
    [InlineData("detection: {back_filled_entries: 1.5}")]
    [InlineData("detection: {back_filled_entries: viel}")]
    public void A_threshold_that_is_none_is_an_error(string settings)
    {
        File.WriteAllText(folder.Settings, settings);

        Assert.Throws<SystemFileException>(() => DetectorThresholds.Read(folder));
    }

    [Fact]
    public void The_register_flags_from_the_chosen_threshold_on()
    {
        File.WriteAllText(folder.Settings, "detection: {back_filled_entries: 0.03, attendance_above_roster: 0.5}\n");
        using var connection = warehouse.OpenForWriting();
        DetectorRegister.Write(connection);

        DetectorThresholds.Apply(connection, folder);

        Assert.Equal(0.03, connection.QuerySingle<double>("select flag_q from dim_detector where detector = 'back_filled_entries'"));
        Assert.Null(connection.QuerySingle<double?>("select flag_q from dim_detector where detector = 'attendance_above_roster'"));
    }
}
