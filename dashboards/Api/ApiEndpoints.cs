using Analytics.Dashboards.Access;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Api;

/// <summary>The addresses of the API.</summary>
public static class ApiEndpoints
{
    /// <summary>Where the API begins.</summary>
    public const string Root = "/api/v1";

    /// <summary>Where its description stands.</summary>
    public const string Description = Root + "/openapi.json";

    /// <summary>Maps every table, their index, the description, and a problem for every other address below <c>/api</c>.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi(Description);
        app.MapGet(Root, Index).WithName("index").WithTags("index");
        foreach (var table in TableCatalogue.All)
        {
            app.MapGet($"{Root}/{table.Name}", (HttpContext context, ApiRows rows) => rows.Answer(context, table))
                .WithName(table.Name).WithTags(table.Name.StartsWith("mart_", StringComparison.Ordinal) ? "marts" : "dimensions").WithMetadata(table);
        }

        app.MapGet("/api/{**rest}", (HttpContext context, string? rest) => new ApiProblem(StatusCodes.Status404NotFound, "unknown-address", rest ?? "").Write(context))
            .ExcludeFromDescription();
    }

    private static async Task Index(HttpContext context, MartReader marts, ApiRows rows, UnitScope scope)
    {
        if (marts.SnapshotNumber is not { } snapshot)
        {
            await new ApiProblem(StatusCodes.Status503ServiceUnavailable, "nothing-published").Write(context);
            return;
        }

        if (rows.IsKnown(context, snapshot, PersonSight.Of(context.User)))
        {
            return;
        }

        await context.Response.WriteAsJsonAsync(new ApiIndex(
            snapshot,
            Description,
            [.. TableCatalogue.All.Where(table => table.IsFor(scope.Role) && TableColumn.Of(marts, table).Count > 0)
                .Select(table => new ApiIndexEntry(table.Name, $"{Root}/{table.Name}", table.Keys, table.Filters))]));
    }
}

/// <summary>What can be asked for.</summary>
/// <param name="Snapshot">Number of the snapshot being served.</param>
/// <param name="Description">Address of the OpenAPI description.</param>
/// <param name="Tables">The tables that the snapshot holds.</param>
public sealed record ApiIndex(int Snapshot, string Description, IReadOnlyList<ApiIndexEntry> Tables);

/// <summary>One table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Href">Its address.</param>
/// <param name="Keys">Columns that tell its rows apart.</param>
/// <param name="Filters">Columns that may be filtered by.</param>
public sealed record ApiIndexEntry(string Name, string Href, IReadOnlyList<string> Keys, IReadOnlyList<string> Filters);
