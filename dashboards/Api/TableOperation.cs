using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Dashboards.Snapshots;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Analytics.Dashboards.Api;

/// <summary>Describes the address of one table: its filters, its rows column by column, and an example.</summary>
public static class TableOperation
{
    /// <summary>Fills in the operation of a table; others stay as they are but for the problems that every address may answer.</summary>
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stopping)
    {
        var table = context.Description.ActionDescriptor.EndpointMetadata.OfType<PublishedTable>().FirstOrDefault();
        var marts = context.ApplicationServices.GetRequiredService<IHttpContextAccessor>().HttpContext!.RequestServices.GetRequiredService<MartReader>();
        var columns = table is null ? [] : TableColumn.Of(marts, table);
        operation.Responses = new OpenApiResponses
        {
            ["200"] = table is null ? Index() : Rows(table, columns),
            ["304"] = new OpenApiResponse { Description = "快照未变，与 If-None-Match 所示相同 / The snapshot is the one that If-None-Match names" },
            ["401"] = Problem("未登录且没有有效令牌 / Neither signed in nor a token that is good", 401, "not-signed-in"),
            ["503"] = Problem("尚未发布任何快照 / Nothing was published yet", 503, "nothing-published"),
        };
        if (table is not null)
        {
            operation.Summary = $"{table.Name} 的行 / Rows of {table.Name}";
            operation.Description = $"按 {string.Join(", ", table.Keys)} 排序，只含可见单位的行。 / In the order of {string.Join(", ", table.Keys)}; rows of units that the caller may see.";
            operation.Parameters = [.. table.Filters.Select(name => Filter(name, columns)), .. Paging()];
            operation.Responses["400"] = Problem("参数有误 / A parameter is wrong", 400, "unknown-parameter");
            operation.Responses["403"] = Problem("该角色不能读取此表 / Not for this role", 403, "not-for-role");
            operation.Responses["404"] = Problem("本快照没有此表 / The snapshot has no such table", 404, "no-such-table");
            operation.Responses["409"] = Problem("翻页期间发布了新快照 / A new snapshot was published between two pages", 409, "snapshot-changed");
        }
        else
        {
            operation.Summary = "可读取的表 / What can be read";
        }

        return Task.CompletedTask;
    }

    private static OpenApiParameter Filter(string name, IReadOnlyList<TableColumn> columns)
    {
        var column = columns.FirstOrDefault(each => each.Name == name) ?? new TableColumn { Name = name, Type = "VARCHAR" };
        return new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = column.Description + "（可重复，取其一 / may be repeated, any of them）",
            Explode = true,
            Style = ParameterStyle.Form,
            Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = TypeOf(column.Kind) } },
            Example = new JsonArray(ColumnExample.Of(column)),
        };
    }

    private static OpenApiParameter[] Paging() =>
    [
        new()
        {
            Name = "limit",
            In = ParameterLocation.Query,
            Description = "每页行数 / Rows of a page",
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = RowsAsked.MaximumLimit.ToString(CultureInfo.InvariantCulture), Default = RowsAsked.DefaultLimit },
            Example = 500,
        },
        new()
        {
            Name = "cursor",
            In = ParameterLocation.Query,
            Description = "取自上一页的 next，不必理解 / From next of the page before; opaque",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        },
    ];

    private static OpenApiResponse Rows(PublishedTable table, IReadOnlyList<TableColumn> columns)
    {
        var row = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>(), Required = columns.Select(column => column.Name).ToHashSet() };
        var example = new JsonObject();
        foreach (var column in columns)
        {
            var isKey = table.Keys.Contains(column.Name);
            row.Properties[column.Name] = new OpenApiSchema
            {
                Description = column.Description,
                Type = column.Kind == CellKind.Json ? null : isKey ? TypeOf(column.Kind) : TypeOf(column.Kind) | JsonSchemaType.Null,
                Format = column.Kind switch { CellKind.Day => "date", CellKind.Instant => "date-time", _ => null },
            };
            example[column.Name] = ColumnExample.Of(column);
        }

        return Json("一页 / A page", new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "table", "snapshot", "published_at", "rule_versions", "scope", "filters", "rows", "next" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["table"] = Text("表名 / Name of the table"),
                ["snapshot"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "快照号 / Number of the snapshot" },
                ["published_at"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time", Description = "发布时间 / When it was published" },
                ["rule_versions"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Description = "所依据的考评体系版本 / Versions of the assessment systems that the rows rest on",
                    Items = Properties(("system_id", Text("体系 / System")), ("version", Text("版本 / Version"))),
                },
                ["scope"] = Properties(("role", Text("角色 / Role")), ("unit_id", new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "可见范围的根单位；空为全部 / The unit whose subtree is visible; null for all" })),
                ["filters"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "所用筛选 / Filters applied", AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } } },
                ["rows"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = row },
                ["next"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "下一页的地址；空为已到末页 / Address of the next page; null at the end" },
            },
        }, new JsonObject
        {
            ["table"] = table.Name,
            ["snapshot"] = 12,
            ["published_at"] = "2026-01-05T08:00:00Z",
            ["rule_versions"] = new JsonArray(new JsonObject { ["system_id"] = "zhen_nine", ["version"] = "2013" }),
            ["scope"] = new JsonObject { ["role"] = "leader", ["unit_id"] = null },
            ["filters"] = new JsonObject { [table.Keys[0]] = new JsonArray(columns.FirstOrDefault(column => column.Name == table.Keys[0]) is { } key ? ColumnExample.Of(key)?.ToString() : "") },
            ["rows"] = new JsonArray(example),
            ["next"] = $"{ApiEndpoints.Root}/{table.Name}?cursor=eyJ…",
        });
    }

    private static OpenApiResponse Index() => Json("目录 / The index", Properties(
        ("snapshot", new OpenApiSchema { Type = JsonSchemaType.Integer }),
        ("description", Text("本说明的地址 / Address of this description")),
        ("tables", new OpenApiSchema { Type = JsonSchemaType.Array, Items = Properties(("name", Text("表名 / Name")), ("href", Text("地址 / Address")), ("keys", Texts()), ("filters", Texts())) })),
        new JsonObject
        {
            ["snapshot"] = 12,
            ["description"] = ApiEndpoints.Description,
            ["tables"] = new JsonArray(new JsonObject { ["name"] = "mart_risk", ["href"] = ApiEndpoints.Root + "/mart_risk", ["keys"] = new JsonArray("unit_id", "quarter"), ["filters"] = new JsonArray("unit_id", "quarter", "band") }),
        });

    private static OpenApiResponse Problem(string description, int status, string code) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new OpenApiMediaType
            {
                Schema = Properties(("type", Text("urn:analytics:problem:…")), ("title", Text("怎么了 / What is wrong")), ("status", new OpenApiSchema { Type = JsonSchemaType.Integer }), ("detail", Text("怎么办 / What to do"))),
                Example = new JsonObject { ["type"] = "urn:analytics:problem:" + code, ["title"] = description, ["status"] = status, ["detail"] = description },
            },
        },
    };

    private static OpenApiResponse Json(string description, OpenApiSchema schema, JsonNode example) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = schema, Example = example } },
    };

    private static OpenApiSchema Properties(params (string Name, IOpenApiSchema Schema)[] properties) => new()
    {
        Type = JsonSchemaType.Object,
        Required = properties.Select(property => property.Name).ToHashSet(),
        Properties = properties.ToDictionary(property => property.Name, property => property.Schema),
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Texts() => new() { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static JsonSchemaType TypeOf(CellKind kind) => kind switch
    {
        CellKind.Truth => JsonSchemaType.Boolean,
        CellKind.Whole => JsonSchemaType.Integer,
        CellKind.Number => JsonSchemaType.Number,
        _ => JsonSchemaType.String,
    };
}
