using System.Security.Claims;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;

namespace Analytics.Dashboards.Views;

/// <summary>Registers saved views.</summary>
public static class ViewServices
{
    /// <summary>Adds the book of views.</summary>
    public static void AddViews(this IServiceCollection services) => services.AddSingleton<ViewBook>();

    /// <summary>Maps <c>/home</c>, which leads to the reader's home page.</summary>
    public static void MapViews(this IEndpointRouteBuilder app) => app.MapGet("/home", (ViewBook views, UnitScope scope, ClaimsPrincipal user) =>
        Results.LocalRedirect(LocalAddress.Of(views.Home(user.FindFirstValue(SignIn.AccountClaim) ?? "", scope.Role)))).ExcludeFromDescription();
}
