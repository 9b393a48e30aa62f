using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Analytics.Dashboards.Access;

/// <summary>Registers who may see what.</summary>
public static class AccessServices
{
    /// <summary>Adds sign-in by cookie, the rule that every address demands it, and the scope of the request.</summary>
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "analytics";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
            options.SlidingExpiration = true;
            options.LoginPath = "/sign-in";
            options.AccessDeniedPath = "/not-found";
            options.ReturnUrlParameter = "return";
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped(provider => UnitScope.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.User));
    }
}
