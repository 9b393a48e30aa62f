using System.Collections.Concurrent;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Dashboards.Operations;

/// <summary>The file <c>operations.duckdb</c>: accounts, one-time links and the audit log. Only the dashboards open it.</summary>
public sealed class OperationsDatabase(string folder) : IDisposable
{
    static OperationsDatabase() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<(string About, string Of), object?> kept = new();
    private DuckDBConnection? connection;

    /// <summary>Does several things as one: all of them happen, or none if <paramref name="work"/> throws. One caller at a time.</summary>
    /// <typeparam name="T">What the work results in.</typeparam>
    /// <param name="work">Gets the open connection, within a transaction.</param>
    /// <exception cref="WarehouseBusyException">Another site serves the same warehouse folder.</exception>
    public T Write<T>(Func<DuckDBConnection, T> work)
    {
        lock (gate)
        {
            var database = connection ??= Open();
            using var transaction = database.BeginTransaction();
            var result = work(database);
            transaction.Commit();
            kept.Clear();
            return result;
        }
    }

    /// <summary>Reads something; one caller at a time.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="work">Gets the open connection.</param>
    public T Read<T>(Func<DuckDBConnection, T> work)
    {
        lock (gate)
        {
            return work(connection ??= Open());
        }
    }

    /// <summary>Reads what every request asks for; the answer is kept until something is written.</summary>
    /// <typeparam name="T">What is read; shared, so it must not be changed.</typeparam>
    /// <param name="question">Tells what is asked, the same for the same question alone.</param>
    /// <param name="work">Gets the open connection.</param>
    public T Kept<T>((string About, string Of) question, Func<DuckDBConnection, T> work)
    {
        if (kept.TryGetValue(question, out var answer))
        {
            return (T)answer!;
        }

        // Within the gate, so that no write comes between reading and keeping.
        lock (gate)
        {
            var read = work(connection ??= Open());
            kept[question] = read;
            return read;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            connection?.Dispose();
            connection = null;
        }
    }

    private DuckDBConnection Open()
    {
        Directory.CreateDirectory(folder);
        var opened = Database.OpenForWriting(Path.Combine(folder, "operations.duckdb"));
        foreach (var file in SqlFile.List(typeof(OperationsDatabase).Assembly, "Operations/Schema", ".sql"))
        {
            opened.Execute(SqlFile.Read(typeof(OperationsDatabase).Assembly, file));
        }

        return opened;
    }
}
