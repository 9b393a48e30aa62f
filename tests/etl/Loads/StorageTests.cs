using System.Diagnostics;
using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Loads;

/// <summary>A full disk and a folder that cannot be written, on a small file system of the test's own (Linux).</summary>
public sealed class StorageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("analytics-disk-");

    // Mounted in a name space of its own: gone with the shell, seen by nobody else.
    private const string Script = """
        set -u
        load() { dotnet "$PROGRAM" load --json --warehouse disk/data "$@" > /dev/null; echo "exit $?"; }
        mkdir -p disk && mount -t tmpfs -o size=16m tmpfs disk || exit 77
        load units.csv
        load claims.csv
        ls -A disk/data/received | grep -c '^\.'
        mount -o remount,size=400m disk
        load claims.csv
        mount -o remount,ro disk
        load units.csv
        """;

    [Fact]
    public async Task A_full_disk_and_a_read_only_folder_are_named_and_nothing_is_half_loaded()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        File.WriteAllText(Path.Combine(folder.FullName, "units.csv"), LoadedFiles.Units);
        File.WriteAllText(Path.Combine(folder.FullName, "claims.csv"), "subject_type,subject_id,period,measure,value,item\n"
            + string.Concat(Enumerable.Range(1, 400_000).Select(row => FormattableString.Invariant($"unit,U2,2025,branch_sessions,1,{row:X16}{row * 7919:X16}\n"))));
        using var process = Process.Start(new ProcessStartInfo("unshare", Arguments())
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PROGRAM"] = typeof(Analytics.Etl.Program).Assembly.Location },
        })!;
        var reading = process.StandardError.ReadToEndAsync();
        var output = (await process.StandardOutput.ReadToEndAsync()).ReplaceLineEndings(" ").Trim();
        var errors = await reading;
        await process.WaitForExitAsync();

        Assert.Equal("exit 0 exit 3 0 exit 0 exit 3", output);
        Assert.Contains("磁盘已满", errors, StringComparison.Ordinal);
        Assert.Contains("the disk is full, nothing of this file was kept", errors, StringComparison.Ordinal);
        Assert.Contains("仓库目录不可写", errors, StringComparison.Ordinal);
        Assert.Contains("the warehouse folder cannot be written", errors, StringComparison.Ordinal);
    }

    // Without root, a user name space lends the right to mount.
    private static string[] Arguments() => Environment.UserName == "root" ? ["--mount", "bash", "-c", Script] : ["--user", "--map-root-user", "--mount", "bash", "-c", Script];

    public void Dispose() => folder.Delete(recursive: true);
}
