using Analytics.Dashboards.Access;
using Analytics.Dashboards.Operations;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Dashboards.Accounts;

/// <summary>The accounts. Every change is written to the audit log in the same transaction.</summary>
public sealed class AccountBook(OperationsDatabase operations, AuditLog audit, TimeProvider clock)
{
    /// <summary>All accounts by name.</summary>
    public IReadOnlyList<Account> All() => operations.Read(connection => connection.Query<Account>("select * from account order by account_name").AsList());

    /// <summary>Whether there is any account that can sign in.</summary>
    public bool IsEmpty() => operations.Read(connection => connection.QuerySingle<long>("select count(*) from account where password_hash is not null") == 0);

    /// <summary>Finds an account; null if there is none of that name.</summary>
    public Account? Find(string name) => operations.Read(connection => Find(connection, name));

    /// <summary>Adds an account that cannot sign in until its password is set.</summary>
    /// <param name="actor">Who adds it.</param>
    /// <param name="name">What will be typed to sign in.</param>
    /// <param name="displayName">The name shown.</param>
    /// <param name="role">What it is for.</param>
    /// <param name="unitId">The unit whose subtree it may see; null for every unit.</param>
    /// <returns>False if the name is taken.</returns>
    public bool Add(string actor, string name, string displayName, Role role, string? unitId) => operations.Write(connection =>
        Add(connection, actor, name, displayName, role, unitId));

    /// <summary>Lets an account sign in, or no longer.</summary>
    public void Disable(string actor, string name, bool isDisabled) => operations.Write(connection =>
    {
        connection.Execute("update account set is_disabled = $isDisabled, stamp = $stamp where account_name = $name", new { isDisabled, stamp = NewStamp(), name });
        audit.Append(connection, actor, isDisabled ? "account-disabled" : "account-enabled", name);
        return true;
    });

    internal static Account? Find(DuckDBConnection connection, string name) =>
        connection.QuerySingleOrDefault<Account>("select * from account where account_name = $name", new { name = Account.Normalize(name) });

    internal bool Add(DuckDBConnection connection, string actor, string name, string displayName, Role role, string? unitId)
    {
        if (Find(connection, name) is not null)
        {
            return false;
        }

        connection.Execute(
            "insert into account values ($name, $displayName, $role, $unitId, null, $stamp, false, $now, null)",
            new { name = Account.Normalize(name), displayName = displayName.Trim(), role = role.Code(), unitId, stamp = NewStamp(), now = clock.GetUtcNow().UtcDateTime });
        audit.Append(connection, actor, "account-added", Account.Normalize(name), $"{role.Code()} {unitId}".Trim());
        return true;
    }

    internal void SetPassword(DuckDBConnection connection, string name, string password)
    {
        connection.Execute(
            "update account set password_hash = $hash, stamp = $stamp where account_name = $name",
            new { hash = Password.Hash(password), stamp = NewStamp(), name = Account.Normalize(name) });
        audit.Append(connection, Account.Normalize(name), "password-set", Account.Normalize(name));
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
