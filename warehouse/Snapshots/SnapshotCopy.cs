using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Snapshots;

/// <summary>Copies what readers may see into a file of its own: dimensions, facts, marts, rules and the account of loading.</summary>
internal static class SnapshotCopy
{
    /// <summary>Writes the file. Facts keep the order in which their models wrote them, which is by unit and date; marts lie as pages ask for them.</summary>
    /// <param name="connection">The warehouse's database.</param>
    /// <param name="path">A file that does not exist yet.</param>
    /// <param name="number">Number of the snapshot.</param>
    /// <param name="publishedAt">Instant of publishing, UTC.</param>
    public static void Write(DuckDBConnection connection, string path, int number, DateTime publishedAt)
    {
        connection.Execute(Statement("attach.sql").Replace("{{path}}", path.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal));
        try
        {
            // One transaction: each of a thousand small ones would wait for the disk.
            using var transaction = connection.BeginTransaction();
            foreach (var table in Tables(connection))
            {
                var columns = connection.QuerySingle<string?>(Statement("order.sql"), new { table });
                connection.Execute(Statement("copy.sql").Replace("{{table}}", table, StringComparison.Ordinal)
                    .Replace("{{order}}", columns is null ? "" : "order by " + columns, StringComparison.Ordinal));
            }

            connection.Execute(Statement("snapshot.sql"), new { number, publishedAt });
            connection.Execute(string.Join(";\n", connection.Query<string>(Statement("comments.sql"))));
            transaction.Commit();
        }
        finally
        {
            connection.Execute("detach snapshot");
        }
    }

    /// <summary>Names of the tables that a snapshot holds, beside <c>snapshot</c> itself.</summary>
    public static IReadOnlyList<string> Tables(DuckDBConnection connection) => [.. connection.Query<string>(Statement("tables.sql"))];

    private static string Statement(string file) => SqlFile.Read(typeof(SnapshotCopy).Assembly, "Snapshots/" + file);
}
