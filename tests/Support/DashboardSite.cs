using System.Security.Claims;
using System.Text.Encodings.Web;
using Analytics.Dashboards;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Analytics.Tests.Support;

/// <summary>The real site over the warehouse folder of one test. No demo is made.</summary>
public sealed class DashboardSite(string folder, params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    private const string RoleHeader = "X-Role";
    private const string UnitHeader = "X-Unit";
    private const string AccountHeader = "X-Account";

    private readonly PrintedLink console = new();
    private WebApplicationFactory<Program>? shared;

    /// <summary>The one-time link that the site printed, as a path.</summary>
    public Task<string> PrintedLink()
    {
        StartServer();
        return console.Path;
    }

    /// <summary>A client that already is somebody; redirects are not followed.</summary>
    public HttpClient SignedIn(Role role, string? unitId = null, string account = "")
    {
        var client = Shared.CreateClient(Options);
        client.DefaultRequestHeaders.Add(RoleHeader, role.Code());
        client.DefaultRequestHeaders.Add(UnitHeader, unitId ?? "");
        client.DefaultRequestHeaders.Add(AccountHeader, account);
        return client;
    }

    /// <summary>The one site that all clients of <see cref="SignedIn"/> ask; each says in a header who it is.</summary>
    public WebApplicationFactory<Program> Shared => shared ??= WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
        .AddAuthentication(Somebody.Scheme)
        .AddScheme<AuthenticationSchemeOptions, Somebody>(Somebody.Scheme, _ => { })));

    /// <summary>A client that is nobody yet; keeps cookies, does not follow redirects.</summary>
    public HttpClient Anonymous() => CreateClient(Options);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseSetting("Warehouse:Folder", folder)
            .UseSetting("Warehouse:Demo", "false")
            .ConfigureTestServices(services => services.AddSingleton<TextWriter>(console));
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
    }

    private static WebApplicationFactoryClientOptions Options => new() { AllowAutoRedirect = false };

    private sealed class Somebody(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public new const string Scheme = "Somebody";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var identity = new ClaimsIdentity(
                [new(ClaimTypes.Name, "Somebody"), new(ClaimTypes.Role, Request.Headers[RoleHeader].ToString()), new(UnitScope.UnitClaim, Request.Headers[UnitHeader].ToString()),
                    new(SignIn.AccountClaim, Request.Headers[AccountHeader].ToString())], Scheme);
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
        }
    }
}
