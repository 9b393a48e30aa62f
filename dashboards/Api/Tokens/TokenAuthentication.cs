using System.Security.Claims;
using System.Text.Encodings.Web;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Snapshots;
using Analytics.Warehouse.DuckDb;
using Dapper;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Analytics.Dashboards.Api.Tokens;

/// <summary>Reads <c>Authorization: Bearer …</c>: the caller is the account of the token, within the token's unit.</summary>
public sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenBook tokens, CurrentSnapshot current)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public new const string Scheme = "ApiToken";

    private const string Bearer = "Bearer ";

    private static readonly string WithinSql = SqlFile.Read(typeof(TokenAuthentication).Assembly, "Api/Tokens/within.sql");

    /// <summary>Tells a caller that he is nobody, and how to be somebody.</summary>
    public static Task Refuse(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return new ApiProblem(StatusCodes.Status401Unauthorized, "not-signed-in").Write(context);
    }

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || tokens.Find(header[Bearer.Length..].Trim()) is not { } found || !IsWithin(found.Token, found.Account))
        {
            return Task.FromResult(AuthenticateResult.Fail("No token that is good"));
        }

        var session = SignIn.Principal(found.Account with { UnitId = found.Token.UnitId ?? found.Account.UnitId });
        session.AddIdentity(new ClaimsIdentity([new(PersonSight.AccountUnitClaim, found.Account.UnitId ?? "")]));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(session, Scheme)));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Refuse(Context);

    // A unit that moved away from the account's takes the token out of use.
    private bool IsWithin(ApiToken token, Account account)
    {
        if (token.UnitId is null || account.UnitId is null)
        {
            return true;
        }

        using var lease = current.Lease();
        return lease?.Ask(connection => connection.QuerySingle<bool>(WithinSql, new { unit = token.UnitId, root = account.UnitId })) == true;
    }
}
