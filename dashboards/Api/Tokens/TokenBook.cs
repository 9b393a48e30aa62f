using System.Security.Cryptography;
using System.Text;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Operations;
using Dapper;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Dashboards.Api.Tokens;

/// <summary>The tokens of all accounts. Making and revoking are written to the audit log in the same transaction.</summary>
public sealed class TokenBook(OperationsDatabase operations, AuditLog audit, TimeProvider clock)
{
    // Whoever finds one in a file knows what it opens.
    private const string Prefix = "analytics_";

    private static readonly TimeSpan UseStep = TimeSpan.FromMinutes(1);

    /// <summary>Makes a token.</summary>
    /// <param name="account">Whose it is.</param>
    /// <param name="name">What the account calls it, 1 to 60 characters.</param>
    /// <param name="unitId">A unit within what the account sees; null for all of it.</param>
    /// <param name="days">How long it lives, 1 to <see cref="ApiToken.MaximumDays"/>.</param>
    /// <returns>The token, which is kept nowhere.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It would live too long or not at all.</exception>
    public string Issue(Account account, string name, string? unitId, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, ApiToken.MaximumDays);
        var token = Prefix + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow().UtcDateTime;
        operations.Write(connection =>
        {
            connection.Execute(
                "insert into api_token select coalesce(max(token_id), 0) + 1, $account, $name, $hash, $own, $unitId, $now, $expires, null, null from api_token",
                new { account = account.AccountName, name = name.Trim(), hash = Hash(token), own = account.UnitId, unitId, now, expires = now.AddDays(days) });
            audit.Append(connection, account.AccountName, "token-issued", name.Trim(), $"{unitId ?? account.UnitId} {days}d".Trim());
            return true;
        });
        return token;
    }

    /// <summary>The tokens of an account, newest first.</summary>
    public IReadOnlyList<ApiToken> Of(string accountName) => operations.Read(connection => connection.Query<ApiToken>(
        "select * from api_token where account_name = $accountName order by token_id desc", new { accountName }).AsList());

    /// <summary>Ends a token of an account.</summary>
    /// <returns>False if the account has no such token, or it was revoked before.</returns>
    public bool Revoke(string accountName, long tokenId) => operations.Write(connection =>
    {
        var name = connection.QuerySingleOrDefault<string>(
            "update api_token set revoked_at = $now where token_id = $tokenId and account_name = $accountName and revoked_at is null returning name",
            new { now = clock.GetUtcNow().UtcDateTime, tokenId, accountName });
        if (name is null)
        {
            return false;
        }

        audit.Append(connection, accountName, "token-revoked", name);
        return true;
    });

    /// <summary>Looks up a token that is still good, with its account.</summary>
    /// <param name="token">As the caller sent it.</param>
    /// <returns>Both; null if it is unknown, ended or revoked, or if the account was disabled or moved to another unit.</returns>
    public (ApiToken Token, Account Account)? Find(string token)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = operations.Read(connection =>
        {
            var row = connection.QuerySingleOrDefault<ApiToken>("select * from api_token where token_hash = $hash", new { hash = Hash(token) });
            return row is null ? default : (Token: row, Account: AccountBook.Find(connection, row.AccountName));
        });
        if (found.Token is null || !found.Token.IsGood(now) || found.Account is not { IsDisabled: false } account || account.UnitId != found.Token.AccountUnitId)
        {
            return null;
        }

        if (found.Token.UsedAt is not { } used || now - used >= UseStep)
        {
            operations.Write(connection => connection.Execute(
                "update api_token set used_at = $now where token_id = $TokenId", new { now, found.Token.TokenId }));
        }

        return (found.Token, account);
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
