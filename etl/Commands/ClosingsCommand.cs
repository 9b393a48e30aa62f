using System.CommandLine;
using System.Globalization;
using Analytics.Warehouse.Closings;
using Spectre.Console;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics closings</c>: the closed quarters and what would change in them.</summary>
public static class ClosingsCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var json = JsonOutput.Option();
        var command = new Command("closings", "列出已封账的季度和待重述的变化 / list closed quarters and what would change in them") { json };
        command.SetAction(parsed =>
        {
            using var connection = WarehouseOption.Folder(parsed).OpenCurrent();
            var closings = QuarterClosing.List(connection);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(output, closings);
            }
            else if (closings.Count == 0)
            {
                output.WriteLine("还没有封账的季度 / no quarter is closed");
            }
            else
            {
                Screen.On(output).Write(Table(closings));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static Table Table(IReadOnlyList<Closing> closings)
    {
        var table = new Table().Border(TableBorder.Minimal)
            .AddColumn("季度 / quarter").AddColumn("封账 UTC / closed").AddColumn("由 / by").AddColumn("状态 / status")
            .AddColumn(new TableColumn("变化对象 / subjects").RightAligned()).AddColumn(new TableColumn("等次变动 / tiers").RightAligned()).AddColumn("指纹 / fingerprint");
        foreach (var closing in closings)
        {
            table.AddRow(
                Markup.Escape(closing.Quarter),
                closing.ClosedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                Markup.Escape(closing.ClosedBy),
                closing.Status switch { "pending" => "待重述 / pending", "refused" => "已拒绝重述 / refused", _ => "无变化 / unchanged" },
                closing.Subjects.ToString("N0", CultureInfo.InvariantCulture),
                closing.Tiers.ToString("N0", CultureInfo.InvariantCulture),
                closing.Digest);
        }

        return table;
    }
}
