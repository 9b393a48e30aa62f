using System.Security.Claims;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Operations;
using Dapper;
using DuckDB.NET.Data;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Analytics.Dashboards.Accounts;

/// <summary>Checks name and password, and locks a name after too many failures in a row.</summary>
public sealed class SignIn(OperationsDatabase operations, AuditLog audit, TimeProvider clock)
{
    /// <summary>The claim that ties a session to the account's stamp.</summary>
    public const string StampClaim = "stamp";

    /// <summary>The claim that holds the account's name.</summary>
    public const string AccountClaim = "account";

    /// <summary>Failures in a row that lock a name.</summary>
    public const int AllowedFailures = 5;

    /// <summary>How long a name stays locked.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    /// <summary>Tries to sign in.</summary>
    /// <param name="name">The account's name as typed.</param>
    /// <param name="password">The password as typed.</param>
    /// <returns>The account, or how long the name is locked, or neither if name or password is wrong.</returns>
    public SignInAnswer Try(string name, string password)
    {
        var account = Account.Normalize(name);
        var now = clock.GetUtcNow().UtcDateTime;
        if (operations.Read(connection => LockedUntil(connection, account)) is { } until && until > now)
        {
            return new SignInAnswer { LockedFor = until - now };
        }

        // Outside the lock of the database: hashing takes a tenth of a second.
        var found = operations.Read(connection => AccountBook.Find(connection, account));
        var isRight = Password.Matches(found?.PasswordHash, password) && found is { IsDisabled: false };
        return operations.Write(connection => isRight ? Succeed(connection, found!, now) : Fail(connection, account, now));
    }

    /// <summary>What the session of an account holds.</summary>
    public static ClaimsPrincipal Principal(Account account) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.Name, account.DisplayName),
            new(ClaimTypes.Role, account.Role),
            new(AccountClaim, account.AccountName),
            new(StampClaim, account.Stamp),
            new(UnitScope.UnitClaim, account.UnitId ?? ""),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>Whether a session may go on: its account is enabled and nothing about it changed.</summary>
    public bool IsCurrent(ClaimsPrincipal session)
    {
        var name = session.FindFirstValue(AccountClaim) ?? "";
        return operations.Kept(("account", name), connection => AccountBook.Find(connection, name)) is { IsDisabled: false } account
            && account.Stamp == session.FindFirstValue(StampClaim);
    }

    private static DateTime? LockedUntil(DuckDBConnection connection, string account) =>
        connection.QuerySingleOrDefault<DateTime?>("select locked_until from sign_in_failure where account_name = $account", new { account });

    private SignInAnswer Succeed(DuckDBConnection connection, Account account, DateTime now)
    {
        connection.Execute("delete from sign_in_failure where account_name = $AccountName", new { account.AccountName });
        connection.Execute("update account set signed_in_at = $now where account_name = $AccountName", new { now, account.AccountName });
        audit.Append(connection, account.AccountName, "sign-in", "");
        return new SignInAnswer { Account = account };
    }

    private SignInAnswer Fail(DuckDBConnection connection, string account, DateTime now)
    {
        var failures = 1 + connection.QuerySingleOrDefault<int>(
            "select failures from sign_in_failure where account_name = $account and (locked_until is null or locked_until > $now)", new { account, now });
        DateTime? until = failures >= AllowedFailures ? now + LockTime : null;
        connection.Execute("insert or replace into sign_in_failure values ($account, $failures, $until)", new { account, failures, until });
        audit.Append(connection, "", until is null ? "sign-in-failed" : "sign-in-locked", account);
        return new SignInAnswer { LockedFor = until - now };
    }
}

/// <summary>How an attempt to sign in ended.</summary>
public sealed record SignInAnswer
{
    /// <summary>The account; null if signing in failed.</summary>
    public Account? Account { get; init; }

    /// <summary>How long the name stays locked; null if it is not.</summary>
    public TimeSpan? LockedFor { get; init; }
}
