using System.Security.Claims;
using Analytics.Dashboards.Operations;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Analytics.Dashboards.Accounts;

/// <summary>Registers accounts and the end of a session.</summary>
public static class AccountServices
{
    /// <summary>Adds accounts, links and sign-in; sessions end when their account changes.</summary>
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<AccountBook>();
        services.AddSingleton<OneTimeLinks>();
        services.AddSingleton<SignIn>();
        services.AddAntiforgery(options => (options.Cookie.Name, options.SuppressXFrameOptionsHeader) = ("antiforgery", true));
        services.PostConfigure<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme, options =>
            options.Events.OnValidatePrincipal = async context =>
            {
                if (!context.HttpContext.RequestServices.GetRequiredService<SignIn>().IsCurrent(context.Principal!))
                {
                    context.RejectPrincipal();
                    await context.HttpContext.SignOutAsync();
                }
            });
    }

    /// <summary>Maps <c>POST /sign-out</c>.</summary>
    public static void MapSignOut(this IEndpointRouteBuilder app) => app.MapPost("/sign-out", async (HttpContext context, IAntiforgery antiforgery, AuditLog audit) =>
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        audit.Append(context.User.FindFirstValue(SignIn.AccountClaim) ?? "", "sign-out", "");
        await context.SignOutAsync();
        return Results.LocalRedirect("/sign-in");
    });
}
