using System.Globalization;
using Analytics.Warehouse.Schema;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Snapshots;

/// <summary>Where everything lies in a warehouse folder.</summary>
/// <param name="root">The folder, existing or not.</param>
public sealed class WarehouseFolder(string root)
{
    /// <summary>The folder itself, as an absolute path.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>The database that is written; one writer at a time.</summary>
    public string Database => Path.Combine(Root, "warehouse.duckdb");

    /// <summary>Choices of this warehouse; the file need not exist.</summary>
    public string Settings => Path.Combine(Root, "settings.yaml");

    /// <summary>The text of the settings; empty where there is no file.</summary>
    public string SettingsText() => File.Exists(Settings) ? File.ReadAllText(Settings) : "";

    /// <summary>Files waiting to be loaded.</summary>
    public string Inbox => Path.Combine(Root, "inbox");

    /// <summary>Workbooks that say which rows were rejected.</summary>
    public string Rejections => Path.Combine(Root, "rejections");

    /// <summary>The published files.</summary>
    public string Snapshots => Path.Combine(Root, "snapshots");

    /// <summary>A file that holds the name of the snapshot being served.</summary>
    public string Current => Path.Combine(Snapshots, "CURRENT");

    /// <summary>The file of a snapshot.</summary>
    /// <param name="number">1 or more.</param>
    public string Snapshot(int number) => Path.Combine(Snapshots, SnapshotName(number));

    /// <summary>Opens the database for its single writer, with all tables of the schema; makes folder and file if there are none.</summary>
    /// <returns>An open connection that the caller disposes.</returns>
    /// <exception cref="DuckDb.WarehouseBusyException">Another process is writing.</exception>
    public DuckDBConnection OpenForWriting()
    {
        Directory.CreateDirectory(Root);
        var connection = DuckDb.Database.OpenForWriting(Database);
        WarehouseSchema.Create(connection);
        return connection;
    }

    /// <summary>Opens the database without changing it.</summary>
    /// <returns>An open connection that the caller disposes.</returns>
    /// <exception cref="FileNotFoundException">Nothing was loaded yet.</exception>
    /// <exception cref="DuckDb.WarehouseBusyException">Another process is writing.</exception>
    public DuckDBConnection OpenForReading() => File.Exists(Database)
        ? DuckDb.Database.OpenForReading(Database)
        : throw new FileNotFoundException($"{Root}: 仓库尚未建立，请先装载文件 / there is no warehouse yet, load files first", Database);

    /// <summary>Opens the snapshot being served.</summary>
    /// <returns>An open read-only connection that the caller disposes.</returns>
    /// <exception cref="FileNotFoundException">Nothing was published yet.</exception>
    public DuckDBConnection OpenCurrent() => DuckDb.Database.OpenForReading(SnapshotList.CurrentFile(this)
        ?? throw new FileNotFoundException($"{Root}: 尚未发布快照，请先运行 publish / nothing has been published yet, run publish first", Current));

    /// <summary>The name that <c>CURRENT</c> holds, such as <c>000012.duckdb</c>.</summary>
    /// <param name="number">1 or more.</param>
    public static string SnapshotName(int number) => number.ToString("000000", CultureInfo.InvariantCulture) + ".duckdb";

    /// <summary>The number of a snapshot's file name; null for any other name.</summary>
    /// <param name="name">A file name without its folder.</param>
    public static int? SnapshotNumber(string name) =>
        name.EndsWith(".duckdb", StringComparison.Ordinal)
        && int.TryParse(name[..^".duckdb".Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
