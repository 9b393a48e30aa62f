using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Reports.Document;
using Analytics.Dashboards.Reports.Orders;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Dashboards.Reports.Commands;

/// <summary>Makes reports for the command line and enters them into the book, unless the site holds it.</summary>
/// <param name="services">Of the site.</param>
/// <param name="output">Results go here.</param>
/// <param name="error">What went wrong goes here.</param>
public sealed class Making(IServiceProvider services, TextWriter output, TextWriter error)
{
    private readonly ReportMaker maker = services.GetRequiredService<ReportMaker>();
    private readonly TextWriter output = TextWriter.Synchronized(output);
    private readonly TextWriter error = TextWriter.Synchronized(error);
    private bool isBookBusy;

    /// <summary>Makes one report.</summary>
    /// <param name="asked">The order; what it leaves open is filled in.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>0.</returns>
    public async Task<int> One(ReportDefinition asked, string path, CancellationToken cancellation)
    {
        var made = maker.Make(maker.Complete(asked));
        await Write(made, path, cancellation);
        await output.WriteLineAsync($"{path}: {made.Document.Title}，指纹 / digest {made.Digest}");
        return ReportProgram.Ok;
    }

    /// <summary>Makes one report for each recipient of an area. Files that already hold the very report asked for are passed over, so that a run that was stopped goes on.</summary>
    /// <param name="asked">The order; its subject is the area, its scope that of whoever orders.</param>
    /// <param name="folder">Where the files go.</param>
    /// <param name="format">pdf or xlsx.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>0, or 1 if some could not be made.</returns>
    public async Task<int> Each(ReportDefinition asked, string folder, string format, CancellationToken cancellation)
    {
        // System and quarter are those of the area, also for cards.
        var complete = maker.Complete(asked with { Kind = "bulletin" }) with { Kind = asked.Kind };
        using var marts = maker.Reader(complete);
        var recipients = Recipients.Of(marts, complete);
        var paths = recipients.Select(each => Path.Combine(folder, $"{each.Definition.Subject} {string.Concat(each.Name.Split(Path.GetInvalidFileNameChars()))}.{format}")).ToList();
        var (done, failed) = (0, 0);
        await Parallel.ForAsync(0, recipients.Count, new ParallelOptions { MaxDegreeOfParallelism = ReportRunner.AtOnce, CancellationToken = cancellation }, async (place, stopping) =>
        {
            try
            {
                if (!IsMade(paths[place], recipients[place].Definition))
                {
                    await Write(maker.Make(recipients[place].Definition), paths[place], stopping);
                }

                await output.WriteLineAsync(FormattableString.Invariant($"{Interlocked.Increment(ref done) + failed}/{recipients.Count} {paths[place]}"));
            }
            catch (ReportException exception)
            {
                Interlocked.Increment(ref failed);
                await error.WriteLineAsync($"{recipients[place].Name}: {exception.Message}");
            }
        });

        await output.WriteLineAsync($"{done} 份完成，{failed} 份失败 / {done} made, {failed} failed");
        return failed == 0 ? ReportProgram.Ok : ReportProgram.Different;
    }

    private static bool IsMade(string path, ReportDefinition definition) => File.Exists(path) && ReportFile.Read(path)?.Definition == definition;

    private async Task Write(MadeReport made, string path, CancellationToken cancellation)
    {
        await ReportFile.Write(services.GetRequiredService<ReportPaper>(), services.GetRequiredService<Words>(), made, path, cancellation);
        SnapshotPin.Set(services.GetRequiredService<WarehouseFolder>(), made.Document.Definition.Snapshot);
        if (isBookBusy)
        {
            return;
        }

        var copy = Path.Combine(Path.GetTempPath(), $"analytics-{Guid.NewGuid():N}{Path.GetExtension(path)}");
        try
        {
            File.Copy(path, copy);
            services.GetRequiredService<ReportBook>().Add("", made, copy, Path.GetExtension(path)[1..].ToLowerInvariant());
        }
        catch (WarehouseBusyException)
        {
            if (!Interlocked.Exchange(ref isBookBusy, true))
            {
                await error.WriteLineAsync("网站正在运行，报告已写出，但未登记，也不含去虚名次；在网站“报告”页生成则都有 / the site is running: the file is written, but not entered in its book and without honest ranks; reports made on its page have both");
            }
        }
        finally
        {
            File.Delete(copy);
        }
    }
}
