using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Localization;

namespace Analytics.Dashboards.Localization;

/// <summary>Registers the words.</summary>
public static class WordsServices
{
    /// <summary>Adds <see cref="Words"/>, also as <see cref="IStringLocalizer"/>, and lets pages write Chinese as it is.</summary>
    public static void AddWords(this IServiceCollection services)
    {
        services.AddSingleton<Words>();
        services.AddSingleton<IStringLocalizer>(provider => provider.GetRequiredService<Words>());
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }
}
