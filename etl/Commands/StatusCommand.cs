using System.CommandLine;
using System.Globalization;
using Analytics.Etl.Loads;
using Analytics.Warehouse.Snapshots;
using Spectre.Console;

namespace Analytics.Etl.Commands;

/// <summary><c>status</c>: what was loaded, dataset by dataset.</summary>
public static class StatusCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var json = JsonOutput.Option();
        var command = new Command("status", "各类数据的装载情况 / what was loaded, dataset by dataset") { json };
        command.SetAction(parsed =>
        {
            var folder = WarehouseOption.Folder(parsed);
            var datasets = File.Exists(folder.Database) ? Read(folder) : [];
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(output, datasets);
            }
            else if (datasets.Count == 0)
            {
                output.WriteLine("尚未装载任何文件 / nothing has been loaded yet");
            }
            else
            {
                Screen.On(output).Write(Table(datasets));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static IReadOnlyList<DatasetStatus> Read(WarehouseFolder folder)
    {
        using var connection = folder.OpenForReading();
        return DatasetStatus.Read(connection);
    }

    private static Table Table(IReadOnlyList<DatasetStatus> datasets)
    {
        string[] figures = ["文件\nfiles", "已更正\ncorrected", "拒收\nrefused", "读入\nread", "入库\nkept", "退回\nrejected", "重复\nduplicate"];
        var table = new Table().Border(TableBorder.Minimal).AddColumn("数据\ndataset");
        foreach (var figure in figures)
        {
            table.AddColumn(new TableColumn(figure).RightAligned());
        }

        table.AddColumn("最近装载 UTC\nlast load");
        foreach (var dataset in datasets)
        {
            long[] counts = [dataset.Files, dataset.Superseded, dataset.Refused, dataset.RowsRead, dataset.RowsAccepted, dataset.RowsRejected, dataset.RowsDuplicate];
            table.AddRow([
                Markup.Escape(dataset.Dataset),
                .. counts.Select(count => count.ToString("N0", CultureInfo.InvariantCulture)),
                dataset.LoadedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)]);
        }

        return table;
    }
}
