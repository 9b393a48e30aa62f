using System.Security.Cryptography;
using System.Text;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Operations;
using Dapper;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Dashboards.Accounts;

/// <summary>Links that let somebody choose a password once: the first administrator, a new account, a forgotten password.</summary>
public sealed class OneTimeLinks(OperationsDatabase operations, AccountBook accounts, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long a link may be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    /// <summary>Makes a link; earlier ones for the same purpose end.</summary>
    /// <param name="actor">Who asks for it; empty for the system.</param>
    /// <param name="accountName">Whose password it sets; null for the first administrator.</param>
    /// <returns>The token, which is kept nowhere: 43 letters, digits, <c>-</c> and <c>_</c>.</returns>
    public string Issue(string actor, string? accountName)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        operations.Write(connection =>
        {
            connection.Execute("delete from one_time_link where used_at is null and account_name is not distinct from $accountName", new { accountName });
            connection.Execute(
                "insert into one_time_link values ($hash, $accountName, $expires, null)",
                new { hash = Hash(token), accountName, expires = (clock.GetUtcNow() + Lifetime).UtcDateTime });
            audit.Append(connection, actor, "link-issued", accountName ?? "");
            return true;
        });
        return token;
    }

    /// <summary>Looks whether a link may still be used; looking does not use it.</summary>
    public OneTimeLink? Find(string token) => operations.Read(connection => connection.QuerySingleOrDefault<OneTimeLink>(
        "select account_name from one_time_link where token_hash = $hash and used_at is null and expires_at > $now",
        new { hash = Hash(token), now = clock.GetUtcNow().UtcDateTime }));

    /// <summary>Uses a link: sets the password, and adds the administrator if the link is the first one.</summary>
    /// <param name="token">The token of the address.</param>
    /// <param name="name">Name of the administrator; not read where the link belongs to an account.</param>
    /// <param name="displayName">The administrator's name shown; likewise.</param>
    /// <param name="password">The password chosen.</param>
    /// <returns>The account, ready to sign in; null if the link was used meanwhile or ran out.</returns>
    public Account? Use(string token, string name, string displayName, string password) => operations.Write(connection =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var link = connection.QuerySingleOrDefault<OneTimeLink>(
            "update one_time_link set used_at = $now where token_hash = $hash and used_at is null and expires_at > $now returning account_name",
            new { hash = Hash(token), now });
        if (link is null)
        {
            return null;
        }

        var account = link.AccountName ?? Account.Normalize(name);
        if (link.AccountName is null)
        {
            accounts.Add(connection, "", account, displayName, Role.Admin, unitId: null);
        }

        accounts.SetPassword(connection, account, password);
        connection.Execute("update account set signed_in_at = $now where account_name = $account", new { now, account });
        connection.Execute("delete from sign_in_failure where account_name = $account", new { account });
        return AccountBook.Find(connection, account);
    });

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>A link that may still be used.</summary>
public sealed record OneTimeLink
{
    /// <summary>Whose password it sets; null for the first administrator.</summary>
    public string? AccountName { get; init; }
}
