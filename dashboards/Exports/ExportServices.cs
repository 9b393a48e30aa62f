namespace Analytics.Dashboards.Exports;

/// <summary>Registers files with rows.</summary>
public static class ExportServices
{
    /// <summary>Adds what makes them.</summary>
    public static void AddExports(this IServiceCollection services) => services.AddScoped<ExportFiles>();

    /// <summary>Maps <c>/exports/TABLE.ENDING</c>; the filters are those of the page or of the API.</summary>
    public static void MapExports(this IEndpointRouteBuilder app) =>
        app.MapGet("/exports/{name}.{ending}", (HttpContext context, ExportFiles files, string name, string ending) => files.Answer(context, name, ending)).ExcludeFromDescription();
}
