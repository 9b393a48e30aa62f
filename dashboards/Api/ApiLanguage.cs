using Analytics.Dashboards.Localization;
using Microsoft.AspNetCore.Localization;

namespace Analytics.Dashboards.Api;

/// <summary>The language of callers that keep no cookie: below <c>/api</c> the one that <c>Accept-Language</c> prefers, below <c>/embed</c> the one that the link names, where it is ours.</summary>
public sealed class ApiLanguage : RequestCultureProvider
{
    /// <inheritdoc/>
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        if (httpContext.Request.Path.StartsWithSegments("/embed", StringComparison.Ordinal) && httpContext.Request.Query["language"] == "en")
        {
            return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult("en"));
        }

        if (!httpContext.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            return NullProviderCultureResult;
        }

        var wanted = httpContext.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Words.Cultures.FirstOrDefault(culture => culture[..2].Equals(language.Value.ToString().Split('-')[0], StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(culture => culture is not null);
        return wanted is null ? NullProviderCultureResult : Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(wanted));
    }
}
