using System.Text;
using Analytics.Etl.Loads;
using Analytics.Etl.Readers;
using Dapper;

namespace Analytics.Tests.Support;

/// <summary>Files as units would send them, written to a folder of the test and loaded into a warehouse of its own.</summary>
public sealed class LoadedFiles : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private Loading? loading;

    /// <summary>A city with one branch, two people and one session, enough for most rows to refer to.</summary>
    public const string Units = "unit_id,parent_id,name,level,valid_from\nU1,,市委,city,2020-01-01\nU2,U1,一支部,branch,2020-01-01\nU3,U1,二支部,branch,2020-01-01\n";

    /// <summary>The people of <see cref="Units"/>.</summary>
    public const string Members = "person_id,unit_id,valid_from\nP1,U2,2020-01-01\nP2,U2,2020-01-01\nP3,U3,2020-01-01\n";

    /// <summary>A session of U2 in the first quarter of 2025.</summary>
    public const string Sessions = "session_id,unit_id,session_type,start_at,end_at\nS1,U2,branch,2025-03-01 09:00,2025-03-01 11:00\n";

    public string Warehouse => warehouse.Folder;

    public string Inbox { get; } = Directory.CreateTempSubdirectory("analytics-inbox-").FullName;

    /// <summary>Writes a file as UTF-8 and loads it.</summary>
    /// <returns>The run of its only table.</returns>
    public LoadRun Load(string name, string text) => Load(name, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Writes a file and loads it.</summary>
    public LoadRun Load(string name, byte[] bytes)
    {
        File.WriteAllBytes(Write(name), bytes);
        return Assert.Single(LoadAll(Path.Combine(Inbox, name)));
    }

    /// <summary>Loads the units, members and session that other files refer to.</summary>
    public void LoadBasics()
    {
        Load("units.csv", Units);
        Load("members.csv", Members);
        Load("sessions.csv", Sessions);
    }

    /// <summary>Loads what stands under some paths.</summary>
    public IReadOnlyList<LoadRun> LoadAll(params string[] paths)
    {
        using var files = new InputFiles(paths);
        loading ??= new Loading(new DirectoryInfo(Warehouse), new FixedClock(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero)));
        return [.. files.Files.SelectMany(loading.Load)];
    }

    /// <summary>Ends loading for now, so that others may write the warehouse.</summary>
    public void Close()
    {
        loading?.Dispose();
        loading = null;
    }

    /// <summary>Rows of the warehouse's database.</summary>
    public IReadOnlyList<T> Query<T>(string sql)
    {
        using var connection = warehouse.OpenForWriting();
        return [.. connection.Query<T>(sql)];
    }

    /// <summary>The rejections, as "row column rule".</summary>
    public IReadOnlyList<string> Rejections() =>
        Query<string>("select concat_ws(' ', row_number, column_name, rule) from rejection where severity = 'error' order by load_id, row_number, column_name");

    /// <summary>The path to write a file to.</summary>
    public string Write(string name)
    {
        var path = Path.Combine(Inbox, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    public static byte[] Gb18030(string text) => TextEncoding.Gb18030.GetBytes(text);

    public void Dispose()
    {
        loading?.Dispose();
        warehouse.Dispose();
        Directory.Delete(Inbox, recursive: true);
    }
}
