using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Operations;
using Dapper;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Dashboards.Embeds;

/// <summary>Links to one chart for a frame in another site: whoever has the link sees that chart as its maker sees it, until it ends.</summary>
/// <remarks>The signature is HMAC-SHA256 over path and parameters in the order of their names, so nothing of a link can be changed. The maker's account must still be enabled and unchanged.</remarks>
public sealed class EmbedLinks(OperationsDatabase operations, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long a link may live at most.</summary>
    public const int MaximumDays = 365;

    /// <summary>Where such charts stand.</summary>
    public const string Path = "/embed/trend";

    private const string Signature = "sig";
    private const string Maker = "by";
    private const string Stamp = "stamp";
    private const string Ends = "expires";

    private byte[]? key;

    /// <summary>Makes a link; the audit log keeps it without its signature.</summary>
    /// <param name="account">Who makes it.</param>
    /// <param name="parameters">What the chart shows.</param>
    /// <param name="days">How long it lives, 1 to <see cref="MaximumDays"/>.</param>
    /// <returns>Path and query.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It would live too long or not at all.</exception>
    public string Make(Account account, IEnumerable<KeyValuePair<string, string>> parameters, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaximumDays);
        var ends = clock.GetUtcNow().AddDays(days).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var query = Ordered(parameters.Where(pair => pair.Value.Length > 0).Concat([new(Maker, account.AccountName), new(Stamp, Fingerprint(account)), new(Ends, ends)]));
        audit.Append(account.AccountName, "embed-made", Path, query.ToString());
        query.Add(Signature, Sign(Path + query));
        return Path + query;
    }

    /// <summary>The account that a link speaks for.</summary>
    /// <param name="request">A request of such a link.</param>
    /// <returns>Null if the link was changed, ended, or its maker was disabled or given another role, unit or password.</returns>
    public Account? Find(HttpRequest request)
    {
        var signed = Ordered(request.Query.Where(pair => pair.Key != Signature).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));
        var given = Encoding.ASCII.GetBytes(request.Query[Signature].ToString());
        var isOurs = CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Sign(request.Path.Value + signed)));
        if (!isOurs || !long.TryParse(request.Query[Ends], NumberStyles.None, CultureInfo.InvariantCulture, out var ends) || ends <= clock.GetUtcNow().ToUnixTimeSeconds())
        {
            return null;
        }

        return operations.Read(connection => AccountBook.Find(connection, request.Query[Maker].ToString())) is { IsDisabled: false } account
            && Fingerprint(account) == request.Query[Stamp] ? account : null;
    }

    // The stamp changes with role, unit and password; a part of its hash tells nothing of it.
    private static string Fingerprint(Account account) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account.Stamp + account.Role + account.UnitId)))[..12];

    private static QueryBuilder Ordered(IEnumerable<KeyValuePair<string, string>> parameters) => new(parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal));

    private string Sign(string text) => WebEncoders.Base64UrlEncode(HMACSHA256.HashData(key ??= ReadKey(), Encoding.UTF8.GetBytes(text)));

    private byte[] ReadKey() => operations.Write(connection =>
    {
        connection.Execute(
            "insert into embed_key select 1, $secret, $now where not exists (select 1 from embed_key)",
            new { secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), now = clock.GetUtcNow().UtcDateTime });
        return Convert.FromBase64String(connection.QuerySingle<string>("select secret from embed_key"));
    });
}
