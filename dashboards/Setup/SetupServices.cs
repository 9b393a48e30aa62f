using Analytics.Dashboards.Pages.Preparing;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Analytics.Dashboards.Setup;

/// <summary>Registers the first run.</summary>
public static class SetupServices
{
    /// <summary>Adds the first run and the page that shows it.</summary>
    public static void AddSetup(this IServiceCollection services)
    {
        services.AddSingleton(Console.Out);
        services.AddSingleton<Preparation>();
        services.AddSingleton<FirstRun>();
        services.AddHostedService<Startup>();
    }

    /// <summary>While there is no snapshot because it is being made, every page leads to the one that shows how far it is.</summary>
    public static void UsePreparation(this IApplicationBuilder app)
    {
        var preparation = app.ApplicationServices.GetRequiredService<Preparation>();
        app.Use((context, next) =>
        {
            var page = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
            if (preparation.IsInTheWay && page is not null && page != typeof(PreparingPage))
            {
                context.Response.Redirect("/preparing");
                return Task.CompletedTask;
            }

            return next(context);
        });
    }
}
