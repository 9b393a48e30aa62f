using System.Globalization;
using Analytics.Etl.Commands;
using Analytics.Etl.Loads;
using Analytics.Etl.Results;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Etl.Inbox;

/// <summary>Loads files of the inbox and moves each to <c>processed/DATE</c> or <c>rejected/DATE</c>, its result beside it.</summary>
/// <remarks>A file is moved only after its load is committed; stopped in between, it is found again and loading it changes nothing.</remarks>
/// <param name="folder">The warehouse folder.</param>
/// <param name="clock">The clock; its local date names the folders.</param>
public sealed class InboxBatch(WarehouseFolder folder, TimeProvider clock)
{
    /// <summary>Loads and moves files, those that others refer to first.</summary>
    /// <param name="paths">Files of the inbox.</param>
    /// <param name="onFile">Hears of each file that was moved.</param>
    /// <param name="stopping">Asked for, the batch ends after the file in hand.</param>
    /// <returns>What came of each file, in the order of loading.</returns>
    /// <exception cref="WarehouseBusyException">Another process is writing the warehouse; every file stays where it is.</exception>
    public IReadOnlyList<InboxFile> Take(IReadOnlyList<string> paths, Action<InboxFile> onFile, CancellationToken stopping)
    {
        var taken = new List<InboxFile>();
        using var loading = new Loading(new DirectoryInfo(folder.Root), clock);
        foreach (var file in InputFiles.InOrder(paths.Select(path => new InputFile(path, Path.GetRelativePath(folder.Inbox, path).Replace('\\', '/')))))
        {
            if (stopping.IsCancellationRequested)
            {
                break;
            }

            if (Take(loading, file) is { } done)
            {
                taken.Add(done);
                onFile(done);
            }
        }

        return taken;
    }

    // Null for a file that was taken away or went on growing meanwhile.
    private InboxFile? Take(Loading loading, InputFile file)
    {
        var before = new FileInfo(file.Path);
        if (!before.Exists)
        {
            return null;
        }

        List<LoadResult> results;
        using (var files = new InputFiles([file], LoadLimits.Read(folder)))
        {
            results = [.. files.Files.SelectMany(each => LoadResult.Load(loading, each, folder))];
        }

        var after = new FileInfo(file.Path);
        return after.Exists && after.Length == before.Length && after.LastWriteTimeUtc == before.LastWriteTimeUtc ? Move(file, results) : null;
    }

    private InboxFile Move(InputFile file, IReadOnlyList<LoadResult> results)
    {
        // Rejected is what brought nothing: refused as a whole, or every row of it.
        var isRejected = results.All(result => result.Run.RowsAccepted + result.Run.RowsDuplicate == 0);
        var day = clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var target = Free(Path.Combine(folder.Root, isRejected ? "rejected" : "processed", day, file.Name));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Write(target + ".result.json", output => JsonOutput.Write(output, results));
        Write(target + ".result.txt", output => ResultText.Write(output, results));
        var number = 0;
        foreach (var workbook in results.Select(result => result.Workbook).OfType<string>())
        {
            var suffix = number++ == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".{number}");
            File.Copy(Path.Combine(folder.Rejections, workbook), $"{target}.rejected{suffix}.xlsx", overwrite: true);
        }

        File.Move(file.Path, target);
        RemoveEmpty(Path.GetDirectoryName(file.Path)!);
        return new InboxFile(file.Name, Path.GetRelativePath(folder.Root, target).Replace('\\', '/'), isRejected, results);
    }

    // A file of the same name and day keeps its own; results without a file are those of a batch that was cut off.
    private static string Free(string path)
    {
        var free = path;
        for (var number = 2; File.Exists(free); number++)
        {
            free = Path.Combine(
                Path.GetDirectoryName(path)!,
                string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)} ({number}){Path.GetExtension(path)}"));
        }

        return free;
    }

    private static void Write(string path, Action<TextWriter> write)
    {
        using var output = new StreamWriter(path);
        write(output);
    }

    private void RemoveEmpty(string directory)
    {
        if (directory != folder.Inbox && !Directory.EnumerateFileSystemEntries(directory).Any())
        {
            Directory.Delete(directory);
            RemoveEmpty(Path.GetDirectoryName(directory)!);
        }
    }
}

/// <summary>What became of one file of the inbox.</summary>
/// <param name="File">Its path within the inbox.</param>
/// <param name="MovedTo">Its path within the warehouse folder.</param>
/// <param name="IsRejected">Whether nothing of it was kept.</param>
/// <param name="Results">One a sheet, or a file of an archive.</param>
public sealed record InboxFile(string File, string MovedTo, bool IsRejected, IReadOnlyList<LoadResult> Results);
