using System.Globalization;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Runs;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Dashboards.Uploads;

/// <summary>Takes in what a browser sends and asks for it to be loaded.</summary>
public sealed class Uploads(WarehouseFolder warehouse, EtlRuns runs, IConfiguration settings, TimeProvider clock)
{
    private const int DefaultMegabytes = 50;

    // A run that failed or was interrupted may be asked for again so long.
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>Most bytes of one submission, the setting <c>Upload:MaximumMegabytes</c>.</summary>
    public long MostBytes => settings.GetValue("Upload:MaximumMegabytes", DefaultMegabytes) * 1024L * 1024L;

    private string Folder => Path.Combine(warehouse.Root, "uploads");

    /// <summary>What is wrong with a submission: the last part of a word's key, and the file; null if nothing is.</summary>
    /// <param name="files">The files.</param>
    public async Task<(string Problem, string File)?> Problem(IReadOnlyList<IFormFile> files)
    {
        if (files.Count is 0 or > UploadCheck.MostFiles)
        {
            return (files.Count == 0 ? "none" : "many", "");
        }

        if (files.Sum(file => file.Length) > MostBytes)
        {
            return ("large", "");
        }

        foreach (var file in files)
        {
            var start = new byte[8];
            await using var stream = file.OpenReadStream();
            var read = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false);
            var name = UploadCheck.Name(file.FileName);
            if (UploadCheck.Problem(name, file.Length, start.AsSpan(0, read)) is { } problem)
            {
                return (problem, name);
            }
        }

        return null;
    }

    /// <summary>Keeps the files and asks for them to be loaded within the sender's scope.</summary>
    /// <param name="account">Who sends them.</param>
    /// <param name="scope">Which units the sender may speak of.</param>
    /// <param name="files">Files that have no problem.</param>
    /// <returns>The number of the run.</returns>
    public async Task<long> Take(string account, UnitScope scope, IReadOnlyList<IFormFile> files)
    {
        Sweep();
        var folder = Directory.CreateDirectory(Path.Combine(Folder, Guid.NewGuid().ToString("N"))).FullName;
        var (paths, names) = (new List<string>(), new List<string>());
        foreach (var file in files)
        {
            var name = UploadCheck.Name(file.FileName);
            var path = Path.Combine(folder, paths.Count.ToString("000", CultureInfo.InvariantCulture) + UploadCheck.Ending(name));
            await using var target = new FileStream(path, FileMode.CreateNew);
            await file.CopyToAsync(target);
            paths.Add(path);
            names.Add(name);
        }

        // With the equals sign a name that begins like an option stays a name.
        List<string> arguments = [.. paths, .. names.Select(name => "--as=" + name), "--details"];
        if (scope.RootUnitId is { } unit)
        {
            arguments.Add("--scope=" + unit);
        }

        return runs.Enqueue(account, "load", arguments, scope.RootUnitId, string.Join('\n', names));
    }

    /// <summary>Whether the files of a run are still there, to be loaded again.</summary>
    /// <param name="run">A run that failed or was interrupted.</param>
    public bool CanRepeat(EtlRun run) =>
        run.Verb == "load" && run.State is RunState.Failed or RunState.Interrupted
        && run.Words.Where(word => word.StartsWith(Folder, StringComparison.Ordinal)).All(File.Exists);

    private void Sweep()
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        var old = clock.GetUtcNow().UtcDateTime - KeptFor;
        foreach (var folder in new DirectoryInfo(Folder).EnumerateDirectories().Where(folder => folder.LastWriteTimeUtc < old))
        {
            folder.Delete(recursive: true);
        }
    }
}
