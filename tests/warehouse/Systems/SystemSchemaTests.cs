using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Etl.Commands;
using Analytics.Tests.Support;
using Analytics.Warehouse.Systems;

namespace Analytics.Tests.Warehouse.Systems;

/// <summary>The schema that editors use and the reader agree on every key.</summary>
public sealed class SystemSchemaTests : IDisposable
{
    private static readonly JsonObject Schema = JsonNode.Parse(SystemSchema.Text())!.AsObject();
    private static readonly JsonObject Definitions = Schema["$defs"]!.AsObject();

    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    public static TheoryData<string> Shapes() => new(Definitions.Where(pair => pair.Value!["properties"] is not null && pair.Key != "words").Select(pair => pair.Key));

    [Fact]
    public void The_committed_schema_is_what_the_program_prints()
    {
        var output = new StringWriter();
        var exit = SystemsCommand.Create().Parse("schema").Invoke(new() { Output = output });

        Assert.Equal(0, exit);
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "system.schema.json")).ReplaceLineEndings("\n"), output.ToString().ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_key_of_the_schema_is_read_and_no_other(string shape)
    {
        var keys = Definitions[shape]!["properties"]!.AsObject().Select(property => property.Key).Where(key => key != "alternatives");

        var unknown = Errors(shape, [.. keys, "colour"]).Where(error => error.En.StartsWith("unknown key ", StringComparison.Ordinal));

        Assert.StartsWith("unknown key colour; allowed here: ", Assert.Single(unknown).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_system_of_the_product_fits_the_schema()
    {
        foreach (var system in SystemCatalogue.Read(null).Systems)
        {
            var json = new StringWriter();
            SystemJson.Write(system, json);

            Assert.Null(SchemaCheck.FirstMistake(Schema, JsonNode.Parse(json.ToString())!));
        }
    }

    [Theory]
    [InlineData("""{"id": "own", "level": "planet"}""", "level")]
    [InlineData("""{"id": "own", "level": "unit", "colour": "red"}""", "colour")]
    [InlineData("""{"level": "unit"}""", "id")]
    [InlineData("""{"id": "own", "level": "unit", "indicators": [{"id": "X-1", "points": "five"}]}""", "points")]
    [InlineData("""{"id": "own", "level": "unit", "indicators": [{"id": "X-1", "clauses": [{"kind": "deduct_if", "cap": 3}]}]}""", "clauses")]
    public void An_editor_sees_mistakes_while_one_writes(string json, string place) =>
        Assert.Contains(place, SchemaCheck.FirstMistake(Schema, JsonNode.Parse(json)!)!, StringComparison.Ordinal);

    // A file with one mapping of that shape, which has all these keys.
    private IReadOnlyList<SystemError> Errors(string shape, IEnumerable<string> keys)
    {
        var kind = Definitions[shape]!["properties"]!["kind"]?["const"]?.GetValue<string>();
        var mapping = new JsonObject();
        foreach (var key in keys)
        {
            mapping[key] = key == "kind" ? kind : 1;
        }

        JsonNode one = mapping;
        JsonObject Leaf(JsonNode clause) => new() { ["indicators"] = new JsonArray(new JsonObject { ["id"] = "X-1", ["clauses"] = new JsonArray(clause) }) };
        JsonObject Clause(string clauseKind, string name, JsonNode value) => Leaf(new JsonObject { ["kind"] = clauseKind, [name] = value });
        var file = shape switch
        {
            "system" => mapping,
            "source" or "composite" or "ledger" => new JsonObject { [shape] = one },
            "weights" => new JsonObject { ["composite"] = new JsonObject { ["parts"] = one } },
            "ballot" => new JsonObject { ["composite"] = new JsonObject { ["ballot"] = one } },
            "setting" => new JsonObject { ["settings"] = new JsonObject { ["x"] = one } },
            "profile" => new JsonObject { ["profiles"] = new JsonObject { ["x"] = one } },
            "select" => new JsonObject { ["profiles"] = new JsonObject { ["x"] = new JsonObject { ["select"] = one } } },
            "dimension" or "indicator" => new JsonObject { [shape + "s"] = new JsonArray(one) },
            "part" => new JsonObject { ["indicators"] = new JsonArray(new JsonObject { ["parts"] = new JsonArray(one) }) },
            "condition" => Clause("zero_if", "when", one),
            "list_item" => Clause("deduct_missing", "items", new JsonArray(one)),
            "item" => Clause("deduct_event", "item", one),
            "step_row" => Clause("step", "rows", new JsonArray(one)),
            "uncovered" => Clause("step", "uncovered", one),
            "by" => Clause("bonus_each", "by", one),
            "deduct" => Clause("deduct_event", "when_null", one),
            "grade_row" => Clause("tier_threshold", "rows", new JsonArray(one)),
            "veto_condition" => new JsonObject { ["veto"] = new JsonObject { ["when"] = one } },
            "tier_row" => new JsonObject { ["tiers"] = new JsonObject { ["rows"] = new JsonArray(one) } },
            "cut" => new JsonObject { ["tiers"] = new JsonObject { ["kind"] = "tier_rank", ["top"] = one } },
            "override_condition" => new JsonObject { ["force_tier"] = new JsonObject { ["when"] = one } },
            "stage" => new JsonObject { ["process"] = new JsonArray(one) },
            "fact" or "issue" or "action" => new JsonObject { [shape + "s"] = new JsonArray(one) },
            "veto" or "force_tier" or "disqualify" or "missing" => new JsonObject { [shape] = new JsonArray(one) },
            _ when shape.StartsWith("clause_", StringComparison.Ordinal) => Leaf(one),
            _ when shape.StartsWith("requirement_", StringComparison.Ordinal) => new JsonObject { ["requirements"] = new JsonArray(one) },
            _ when shape.StartsWith("tiers_", StringComparison.Ordinal) => new JsonObject { ["tiers"] = one },
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "say where a mapping of this shape stands"),
        };
        file.TryAdd("id", "own");
        file.TryAdd("title", 1);
        // JSON is YAML.
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(warehouse.Folder, "systems")).FullName, "own.yaml"), file.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return Assert.Throws<SystemFileException>(() => SystemCatalogue.Read(warehouse.Folder)).Errors;
    }
}
