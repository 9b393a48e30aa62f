using System.CommandLine;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics rollback N</c>: serves an earlier snapshot again.</summary>
public static class RollbackCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var number = new Argument<int>("N") { Description = "快照编号，见 snapshots / number of the snapshot, as snapshots lists it" };
        var command = new Command("rollback", "改用保留的某个快照 / serve a kept snapshot again") { number };
        command.SetAction(parsed =>
        {
            var folder = WarehouseOption.Folder(parsed);
            var wanted = parsed.GetValue(number);
            var snapshot = Rollback.Run(folder, wanted);
            if (snapshot is null)
            {
                var kept = string.Join(", ", SnapshotList.Of(folder).Select(other => other.Number));
                parsed.InvocationConfiguration.Error.WriteLine($"没有快照 {wanted}，现有：{kept} / there is no snapshot {wanted}; kept are: {kept}");
                return ExitCode.WrongUsage;
            }

            parsed.InvocationConfiguration.Output.WriteLine($"当前快照为 {snapshot.Number} / snapshot {snapshot.Number} is being served");
            return ExitCode.Ok;
        });
        return command;
    }
}
