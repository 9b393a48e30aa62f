using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Analytics.Etl.Inbox;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Inbox;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Etl.Commands;

/// <summary><c>watch</c>: files dropped into the inbox are loaded and moved away with their result beside them.</summary>
public static class WatchCommand
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var build = new Option<bool>("--build") { Description = "每批装载后构建并发布 / build and publish after each batch" };
        var once = new Option<bool>("--once") { Description = "装完已在收件目录中的文件就结束 / end when what lies in the inbox is loaded" };
        var json = JsonOutput.Option();
        var command = new Command("watch", "守候收件目录 inbox/：装载放入的文件，移到 processed/ 或 rejected/ / load what is dropped into inbox/ and move it to processed/ or rejected/") { build, once, json };
        command.SetAction(parsed =>
        {
            using var stop = new CancellationTokenSource();
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
            var console = parsed.InvocationConfiguration;
            var isJson = parsed.GetValue(json);
            var taken = Run(WarehouseOption.Folder(parsed), parsed.GetValue(build), parsed.GetValue(once), isJson ? console.Error : console.Output, stop.Token);
            if (isJson)
            {
                JsonOutput.Write(console.Output, taken);
            }

            return taken.Any(file => file.Results.Any(result => result.Run.RowsRejected > 0 || result.Run.Refused is not null)) ? ExitCode.DataProblems : ExitCode.Ok;

            void Stop(PosixSignalContext context)
            {
                context.Cancel = true;
                stop.Cancel();
            }
        });
        return command;
    }

    private static List<InboxFile> Run(WarehouseFolder folder, bool wantsBuild, bool isOnce, TextWriter output, CancellationToken stopping)
    {
        Directory.CreateDirectory(folder.Inbox);
        output.WriteLine($"守候 {folder.Inbox}，Ctrl+C 结束 / watching, Ctrl+C ends it");
        var waiting = new WaitingFiles(folder, TimeProvider.System);
        var batch = new InboxBatch(folder, TimeProvider.System);
        var all = new List<InboxFile>();
        var looks = 0;
        while (!stopping.IsCancellationRequested)
        {
            var settled = waiting.Settled();
            if (settled.Count > 0 && Take(batch, settled, output, stopping) is { Count: > 0 } taken)
            {
                all.AddRange(taken);
                if (wantsBuild && !stopping.IsCancellationRequested)
                {
                    BuildAndPublish(folder, output);
                }
            }

            // Twice the time that files need to settle.
            if (isOnce && looks++ * Turn > WaitingFiles.Settling * 2 && waiting.Settled().Count == 0)
            {
                break;
            }

            stopping.WaitHandle.WaitOne(Turn);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已结束，共处理 {all.Count} 个文件 / ended, {all.Count} files in all"));
        return all;
    }

    private static IReadOnlyList<InboxFile> Take(InboxBatch batch, IReadOnlyList<string> settled, TextWriter output, CancellationToken stopping)
    {
        try
        {
            var number = 0;
            return batch.Take(
                settled,
                file => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{++number}/{settled.Count} {file.File} → {file.MovedTo}")),
                stopping);
        }
        catch (WarehouseBusyException busy)
        {
            // The files stay; the next turn tries again.
            output.WriteLine(busy.Message);
            return [];
        }
    }

    private static void BuildAndPublish(WarehouseFolder folder, TextWriter output)
    {
        try
        {
            using var connection = folder.OpenForWriting();
            BuildCommand.Run(connection, folder, output, isCounted: true);
            PublishCommand.Describe(Publish.Run(connection, folder, TimeProvider.System), output);
        }
        catch (Exception exception) when (exception is WarehouseBusyException or ChecksFailedException)
        {
            // What was loaded stays loaded; the next batch builds it.
            output.WriteLine(exception.Message);
        }
    }
}
