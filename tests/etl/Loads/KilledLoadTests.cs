using System.Diagnostics;
using System.Globalization;
using System.Text;
using Analytics.Etl.Loads;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Dapper;
using Xunit.Abstractions;

namespace Analytics.Tests.Etl.Loads;

/// <summary>The real program, killed while it loads as a power cut would, then run again: as if nothing had happened.</summary>
/// <remarks>Three kills in the suite; ANALYTICS_KILLS says how many otherwise, ANALYTICS_KILLS_SEED at which moments.</remarks>
public sealed class KilledLoadTests : IDisposable
{
    private const int Kills = 3;

    private readonly ITestOutputHelper output;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("analytics-kills-");

    public KilledLoadTests(ITestOutputHelper output)
    {
        this.output = output;
        WriteFiles();
    }

    [Fact]
    public void A_load_killed_at_any_moment_and_run_again_gives_the_same_warehouse()
    {
        var watch = Stopwatch.StartNew();
        using (var whole = Start("whole"))
        {
            whole.StandardOutput.ReadToEnd();
            whole.WaitForExit();
        }

        var length = watch.Elapsed;
        var expected = Contents("whole");
        var random = new Random(Setting("ANALYTICS_KILLS_SEED", 2026));
        var kills = Setting("ANALYTICS_KILLS", Kills);
        var inTime = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var warehouse = string.Create(CultureInfo.InvariantCulture, $"killed-{kill}");
            inTime += Kill(warehouse, length * random.NextDouble()) ? 1 : 0;
            LoadAgain(warehouse);

            Assert.Equal(expected, Contents(warehouse));
            Directory.Delete(Path.Combine(folder.FullName, warehouse), recursive: true);
        }

        output.WriteLine($"{kills} kills, {inTime} of them before the load was done, within {length.TotalSeconds:0.0} s");
    }

    [Fact]
    public void A_second_load_waits_some_seconds_and_then_says_who_writes()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "busy"));
        using var writer = Database.OpenForWriting(Path.Combine(folder.FullName, "busy", "warehouse.duckdb"));
        using var process = Start("busy");

        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(3, process.ExitCode);
        Assert.Contains("另一个进程正在写入该仓库", error, StringComparison.Ordinal);
        Assert.Contains("another process is writing this warehouse", error, StringComparison.Ordinal);
        Assert.True(!OperatingSystem.IsLinux() || error.Contains($"process {Environment.ProcessId})", StringComparison.Ordinal), error);
    }

    [Fact]
    public void A_second_load_goes_on_when_the_first_is_done_in_a_moment()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "brief"));
        using var process = WhileWriting("brief");

        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.DoesNotContain("another process", error, StringComparison.Ordinal);
        Assert.NotEqual(3, process.ExitCode);
    }

    // Long enough for the program to start and meet the lock, short enough for its patience.
    private Process WhileWriting(string warehouse)
    {
        using var writer = Database.OpenForWriting(Path.Combine(folder.FullName, warehouse, "warehouse.duckdb"));
        var process = Start(warehouse);
        process.WaitForExit(TimeSpan.FromSeconds(2));
        return process;
    }

    private static int Setting(string name, int standard) => Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : standard;

    private Process Start(string warehouse) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(Analytics.Etl.Program).Assembly.Location, "load", "--json", "--warehouse", Path.Combine(folder.FullName, warehouse), Path.Combine(folder.FullName, "inbox")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private bool Kill(string warehouse, TimeSpan after)
    {
        using var process = Start(warehouse);
        var reading = process.StandardOutput.ReadToEndAsync();
        var hasEnded = process.WaitForExit(after);
        process.Kill();
        process.WaitForExit();
        reading.Wait();
        return !hasEnded;
    }

    private void LoadAgain(string warehouse)
    {
        using var files = new InputFiles([Path.Combine(folder.FullName, "inbox")]);
        using var loading = new Loading(new DirectoryInfo(Path.Combine(folder.FullName, warehouse)), TimeProvider.System);
        foreach (var file in files.Files)
        {
            loading.Load(file);
        }
    }

    // Every row of every table that loading writes, the clock left out, and the files kept.
    private string Contents(string warehouse)
    {
        var root = Path.Combine(folder.FullName, warehouse);
        using var connection = Database.OpenForReading(Path.Combine(root, "warehouse.duckdb"));
        var tables = connection.Query<string>("select table_name from duckdb_tables() where table_name like 'stg\\_%' escape '\\' or table_name in ('rejection', 'load_run') order by table_name");
        var contents = new StringBuilder();
        foreach (var table in tables)
        {
            var columns = table == "load_run" ? "* exclude (loaded_at)" : "*";
            contents.AppendLine(table + " " + connection.QuerySingle<string>($"select count(*) || ' ' || coalesce(bit_xor(hash(stands)), 0) || ' ' || coalesce(sum(hash(stands)), 0) from (select {columns} from {table}) as stands"));
        }

        return contents.AppendJoin('\n', Directory.EnumerateFiles(Path.Combine(root, "received")).Select(Path.GetFileName).Order(StringComparer.Ordinal)).ToString();
    }

    private void WriteFiles()
    {
        var inbox = folder.CreateSubdirectory("inbox").FullName;
        void Write(string name, string text) => File.WriteAllText(Path.Combine(inbox, name), text);
        Write("units.csv", LoadedFiles.Units);
        Write("members.csv", "person_id,unit_id,valid_from\n" + Lines(2_000, n => $"P{n},U{2 + (n % 2)},2020-01-01"));
        Write("sessions.csv", "session_id,unit_id,session_type,start_at,end_at\n" + Lines(500, n => $"S{n},U{2 + (n % 2)},branch,2025-03-{1 + (n % 28):00} 09:00,2025-03-{1 + (n % 28):00} 11:00"));
        Write("attendance.csv", "session_id,person_id,status,hours\n" + Lines(200_000, n => $"S{n % 500},P{n / 500 % 2_000},{(n % 5_000 == 0 ? "缺" : "present")},2"));
        Write("claims_1.csv", "subject_type,subject_id,period,measure,value\n" + Lines(5_000, n => $"unit,U{2 + (n % 4)},2025,branch_sessions,{n}"));
        Write("claims_2.csv", "填报表\nsubject_type,subject_id,period,measure,value\n" + Lines(3_000, n => $"unit,U2,2025Q1,branch_sessions,{n % 7}"));
        Write("claims_3.csv", "subject_type,subject_id,period\nunit,U2,2025\n");
    }

    private static string Lines(int count, Func<int, FormattableString> line)
    {
        var text = new StringBuilder();
        for (var n = 0; n < count; n++)
        {
            text.Append(FormattableString.Invariant(line(n))).Append('\n');
        }

        return text.ToString();
    }

    public void Dispose() => folder.Delete(recursive: true);
}
