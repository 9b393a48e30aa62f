using Microsoft.AspNetCore.Authentication;

namespace Analytics.Dashboards.Embeds;

/// <summary>Registers charts in other sites.</summary>
public static class EmbedServices
{
    /// <summary>Adds links, their check and the setting of who may frame them.</summary>
    public static void AddEmbeds(this IServiceCollection services)
    {
        services.AddSingleton<EmbedLinks>();
        services.AddSingleton(provider => EmbedSettings.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, EmbedAuthentication>(EmbedAuthentication.Scheme, null);
    }
}
