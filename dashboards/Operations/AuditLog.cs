using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Dashboards.Operations;

/// <summary>The append-only log of who did what. Each entry's hash covers the entry before, so nothing can be changed or removed unseen.</summary>
public sealed class AuditLog(OperationsDatabase operations, TimeProvider clock)
{
    private static readonly string AppendSql = SqlFile.Read(typeof(AuditLog).Assembly, "Operations/audit_append.sql");
    private static readonly string BrokenSql = SqlFile.Read(typeof(AuditLog).Assembly, "Operations/audit_broken.sql");

    /// <summary>Adds an entry within the caller's transaction.</summary>
    /// <param name="connection">The connection that <see cref="OperationsDatabase.Write"/> gave.</param>
    /// <param name="actor">Account name; empty for the system.</param>
    /// <param name="action">What was done, such as <c>sign-in</c>.</param>
    /// <param name="target">What it was done to; empty if nothing else.</param>
    /// <param name="detail">More about it, never a password or a token.</param>
    public void Append(DuckDBConnection connection, string actor, string action, string target, string detail = "") =>
        connection.Execute(AppendSql, new { done_at = clock.GetUtcNow().UtcDateTime, actor, action, target, detail });

    /// <summary>Adds an entry in a transaction of its own.</summary>
    /// <inheritdoc cref="Append(DuckDBConnection, string, string, string, string)" path="/param" />
    public void Append(string actor, string action, string target, string detail = "") => operations.Write(connection =>
    {
        Append(connection, actor, action, target, detail);
        return true;
    });

    /// <summary>Checks the whole chain.</summary>
    /// <returns>The first entry that was changed or follows a gap; null if the chain is whole.</returns>
    public long? FirstBroken() => operations.Read(connection => connection.QuerySingleOrDefault<long?>(BrokenSql));
}
