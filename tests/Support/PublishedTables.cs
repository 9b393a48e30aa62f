using System.Globalization;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Tests.Support;

/// <summary>Snapshots made by hand, for tests of those who read them.</summary>
public static class PublishedTables
{
    /// <summary>Writes a snapshot that holds one table and makes it current.</summary>
    /// <param name="warehouse">The folder of the test.</param>
    /// <param name="number">Number of the snapshot.</param>
    /// <param name="table">Name of its table.</param>
    /// <param name="query">The rows, as a query.</param>
    public static void PublishTable(this TemporaryWarehouse warehouse, int number, string table, string query)
    {
        var folder = Directory.CreateDirectory(Path.Combine(warehouse.Folder, "snapshots")).FullName;
        var name = number.ToString("000000", CultureInfo.InvariantCulture) + ".duckdb";
        using (var connection = Database.OpenForWriting(Path.Combine(folder, name)))
        {
            connection.Execute($"create table {table} as {query}");
        }

        File.WriteAllText(Path.Combine(folder, "CURRENT.new"), name);
        File.Move(Path.Combine(folder, "CURRENT.new"), Path.Combine(folder, "CURRENT"), overwrite: true);
    }

    /// <summary>Adds a table to a snapshot that nobody reads yet.</summary>
    /// <inheritdoc cref="PublishTable" path="/param" />
    public static void AddTable(this TemporaryWarehouse warehouse, int number, string table, string query)
    {
        var name = number.ToString("000000", CultureInfo.InvariantCulture) + ".duckdb";
        using var connection = Database.OpenForWriting(Path.Combine(warehouse.Folder, "snapshots", name));
        connection.Execute($"create table {table} as {query}");
    }

    /// <summary>Changes the current snapshot by hand; nobody may be reading it yet.</summary>
    /// <param name="warehouse">The folder of the test.</param>
    /// <param name="statements">What to run.</param>
    public static void ChangeSnapshot(this TemporaryWarehouse warehouse, string statements)
    {
        var folder = Path.Combine(warehouse.Folder, "snapshots");
        using var connection = Database.OpenForWriting(Path.Combine(folder, File.ReadAllText(Path.Combine(folder, "CURRENT")).Trim()));
        connection.Execute(statements);
    }
}
