using Analytics.Dashboards.Api.Tokens;
using Analytics.Dashboards.Embeds;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Analytics.Dashboards.Api;

/// <summary>Registers the API.</summary>
public static class ApiServices
{
    /// <summary>Adds the answers, their description and the tokens: below <c>/api</c> a bearer token stands for a session, and who has neither is told so instead of being sent to a page; below <c>/embed</c> it is the signature of the link.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.AddScoped<ApiRows>();
        services.AddSingleton<TokenBook>();
        services.AddOpenApi("v1", options =>
        {
            options.AddDocumentTransformer(ApiDocument.Describe);
            options.AddOperationTransformer(TableOperation.Describe);
        });
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.Scheme, null);
        services.PostConfigure<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme, options =>
        {
            options.ForwardDefaultSelector = context =>
                IsApi(context) && context.Request.Headers.Authorization.Count > 0 ? TokenAuthentication.Scheme
                : context.Request.Path.StartsWithSegments("/embed", StringComparison.Ordinal) ? EmbedAuthentication.Scheme
                : null;
            var toSignIn = options.Events.OnRedirectToLogin;
            options.Events.OnRedirectToLogin = context => IsApi(context.HttpContext) ? TokenAuthentication.Refuse(context.HttpContext) : toSignIn(context);
        });
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
