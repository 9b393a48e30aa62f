using System.Text.Json;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Api;
using Analytics.Tests.Support;

namespace Analytics.Tests.Dashboards.Api;

public sealed class DescriptionTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public DescriptionTests()
    {
        FlaggedTown.Publish(warehouse);
        site = new DashboardSite(warehouse.Folder);
    }

    [Fact]
    public async Task Every_path_answers_as_it_is_described()
    {
        using var client = site.SignedIn(Role.Inspector);
        var document = JsonDocument.Parse(await client.GetStringAsync(Address(ApiEndpoints.Description))).RootElement;

        var paths = document.GetProperty("paths").EnumerateObject().ToList();

        Assert.Equal(TableCatalogue.All.Count + 1, paths.Count);
        foreach (var path in paths)
        {
            var content = path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json");
            var schema = content.GetProperty("schema");
            AssertFits(document, schema, content.GetProperty("example"), path.Name + " example");
            AssertFits(document, schema, JsonDocument.Parse(await client.GetStringAsync(Address(path.Name))).RootElement, path.Name);
        }
    }

    [Fact]
    public async Task Every_filter_described_is_one_that_works()
    {
        using var client = site.SignedIn(Role.Inspector);
        var document = JsonDocument.Parse(await client.GetStringAsync(Address(ApiEndpoints.Description))).RootElement;
        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(path => path.Name != ApiEndpoints.Root))
        {
            var filters = path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray().Where(each => each.TryGetProperty("example", out _));
            var query = string.Join('&', filters.Select(each => $"{each.GetProperty("name").GetString()}={Uri.EscapeDataString(First(each.GetProperty("example")))}"));

            using var answer = await client.GetAsync(Address($"{path.Name}?{query}"));

            Assert.True(answer.IsSuccessStatusCode, $"{path.Name}?{query}: {(int)answer.StatusCode}");
        }

        static string First(JsonElement example) => example.ValueKind == JsonValueKind.Array ? example[0].ToString().Replace("True", "true", StringComparison.Ordinal) : example.ToString();
    }

    [Fact]
    public async Task The_description_names_both_ways_of_signing_in_and_no_page()
    {
        using var client = site.SignedIn(Role.Leader);

        var document = JsonDocument.Parse(await client.GetStringAsync(Address(ApiEndpoints.Description))).RootElement;

        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("token").GetProperty("scheme").GetString());
        Assert.All(document.GetProperty("paths").EnumerateObject(), path => Assert.StartsWith(ApiEndpoints.Root, path.Name, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    // As much of JSON Schema as our description uses: $ref, type, properties, required, items, additionalProperties.
    private static void AssertFits(JsonElement document, JsonElement schema, JsonElement value, string place)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = reference.GetString()!.Split('/').Skip(1).Aggregate(document, (part, name) => part.GetProperty(name));
        }

        if (schema.TryGetProperty("type", out var types))
        {
            var allowed = types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(type => type.GetString()).ToList() : [types.GetString()];
            Assert.True(allowed.Any(type => Is(type!, value)), $"{place}: {value.ValueKind} is no {string.Join('|', allowed)}");
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
            {
                AssertFits(document, items, item, place + "[]");
            }
        }

        if (value.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties))
        {
            return;
        }

        var missing = schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)) : [];
        Assert.True(!missing.Any(), $"{place} lacks {string.Join(", ", missing)}");
        foreach (var property in value.EnumerateObject())
        {
            Assert.True(properties.TryGetProperty(property.Name, out var described), $"{place}.{property.Name} is not described");
            AssertFits(document, described, property.Value, $"{place}.{property.Name}");
        }
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
