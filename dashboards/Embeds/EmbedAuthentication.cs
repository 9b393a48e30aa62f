using System.Text.Encodings.Web;
using Analytics.Dashboards.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Analytics.Dashboards.Embeds;

/// <summary>Below <c>/embed</c> the signature of the link says who asks; a session of the same browser does not count there.</summary>
public sealed class EmbedAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, EmbedLinks links)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public new const string Scheme = "EmbedLink";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(links.Find(Request) is { } account
        ? AuthenticateResult.Success(new AuthenticationTicket(SignIn.Principal(account), Scheme))
        : AuthenticateResult.Fail("The link is not good"));

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        Response.ContentType = "text/plain; charset=utf-8";
        return Response.WriteAsync("链接已失效，请向提供者索取新的。/ This link is no longer good; ask whoever gave it for a new one.");
    }
}
