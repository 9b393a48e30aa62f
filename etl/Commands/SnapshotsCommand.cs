using System.CommandLine;
using System.Globalization;
using Analytics.Warehouse.Snapshots;
using Spectre.Console;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics snapshots</c>: what is kept and what is served.</summary>
public static class SnapshotsCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var json = JsonOutput.Option();
        var command = new Command("snapshots", "列出保留的快照 / list the snapshots that are kept") { json };
        command.SetAction(parsed =>
        {
            var snapshots = SnapshotList.Of(WarehouseOption.Folder(parsed));
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(output, snapshots);
            }
            else if (snapshots.Count == 0)
            {
                output.WriteLine("尚未发布快照 / nothing has been published yet");
            }
            else
            {
                Screen.On(output).Write(Table(snapshots));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static Table Table(IReadOnlyList<Snapshot> snapshots)
    {
        var table = new Table().Border(TableBorder.Minimal)
            .AddColumn("").AddColumn(new TableColumn("编号 / number").RightAligned()).AddColumn("发布时间 UTC / published").AddColumn("截至 / up to")
            .AddColumn(new TableColumn("单位 / units").RightAligned()).AddColumn(new TableColumn("接受行数 / rows kept").RightAligned()).AddColumn(new TableColumn("疑点 / flags").RightAligned());
        foreach (var snapshot in snapshots)
        {
            table.AddRow(
                snapshot.IsCurrent ? "→" : "",
                snapshot.Number.ToString(CultureInfo.InvariantCulture),
                snapshot.PublishedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                snapshot.Horizon,
                snapshot.Units.ToString("N0", CultureInfo.InvariantCulture),
                snapshot.RowsAccepted.ToString("N0", CultureInfo.InvariantCulture),
                snapshot.Flags.ToString("N0", CultureInfo.InvariantCulture));
        }

        return table;
    }
}
