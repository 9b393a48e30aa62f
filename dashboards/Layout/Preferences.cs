using Analytics.Dashboards.Api;
using Analytics.Dashboards.Localization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Localization;

namespace Analytics.Dashboards.Layout;

/// <summary>Language and theme of one browser, kept in two cookies that hold nothing else.</summary>
public static class Preferences
{
    private const string ThemeCookie = "theme";

    /// <summary>Takes <c>?culture=</c> and <c>?theme=</c> out of any address into cookies, then sets the language of the request.</summary>
    public static void UsePreferences(this IApplicationBuilder app)
    {
        app.Use((context, next) => Keep(context) ? Task.CompletedTask : next(context));
        app.UseRequestLocalization(options =>
        {
            options.SetDefaultCulture(Words.Cultures[0]).AddSupportedCultures(Words.Cultures).AddSupportedUICultures(Words.Cultures);
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new ApiLanguage()];
        });
    }

    /// <summary>The theme chosen: <c>light</c>, <c>dark</c>, or null where the system decides.</summary>
    public static string? Theme(HttpContext context) =>
        context.Request.Cookies[ThemeCookie] is "light" or "dark" ? context.Request.Cookies[ThemeCookie] : null;

    /// <summary>The address of the page shown, asking for another preference.</summary>
    /// <param name="context">The request of the page shown.</param>
    /// <param name="name"><c>culture</c> or <c>theme</c>.</param>
    /// <param name="value">What is asked for.</param>
    public static string Link(HttpContext context, string name, string value) =>
        context.Request.PathBase + context.Request.Path + context.Request.QueryString.Add(name, value);

    private static bool Keep(HttpContext context)
    {
        var query = context.Request.Query;
        var culture = query["culture"].ToString();
        var theme = query["theme"].ToString();
        if (!HttpMethods.IsGet(context.Request.Method) || (culture.Length == 0 && theme.Length == 0))
        {
            return false;
        }

        if (Words.Cultures.Contains(culture))
        {
            Append(context, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)), isReadByScript: false);
        }

        if (theme is "light" or "dark")
        {
            Append(context, ThemeCookie, theme, isReadByScript: true);
        }

        var rest = new QueryBuilder(query.Where(pair => pair.Key is not ("culture" or "theme")));
        // Two leading slashes would lead to another site.
        context.Response.Redirect("/" + context.Request.Path.Value!.TrimStart('/') + rest);
        return true;
    }

    private static void Append(HttpContext context, string name, string value, bool isReadByScript) =>
        context.Response.Cookies.Append(name, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = !isReadByScript,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
}
