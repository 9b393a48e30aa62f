using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Warehouse.Systems;

/// <summary>The JSON Schema (draft 2020-12) of a system file, so that an editor completes keys and marks mistakes while one writes.</summary>
/// <remarks>It is written from the same table of keys as the reader uses; what needs more than one place to judge (sums, ids, measures) only <c>systems lint</c> sees.</remarks>
public static class SystemSchema
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as indented JSON, without a closing line end.</summary>
    public static string Text()
    {
        var definitions = new JsonObject();
        foreach (var (name, definition) in Special())
        {
            definitions[name] = definition;
        }

        foreach (var shape in SystemShapes.All)
        {
            definitions[shape.Name] = Of(shape);
        }

        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "考核体系 / assessment system",
            ["$ref"] = "#/$defs/system",
            ["$defs"] = definitions,
        }.ToJsonString(Options);
    }

    private static JsonObject Of(Shape shape)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
        {
            properties[key.Name] = Of(key);
        }

        properties[Shape.Alternatives] = Ref(Shape.Alternatives);
        var schema = new JsonObject { ["description"] = shape.About, ["type"] = "object", ["properties"] = properties };
        var required = shape.Keys.Where(key => key.IsRequired).Select(key => (JsonNode)key.Name).ToArray();
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }

        schema["additionalProperties"] = false;
        return schema;
    }

    private static JsonNode Of(Key key)
    {
        var schema = Of(key.Type);
        return key.IsRequired || key.Type.Shapes.Count == 0 ? schema : AnyOf(schema, new JsonObject { ["type"] = "null" });
    }

    private static JsonNode Of(KeyType type) => type.Kind switch
    {
        "codes" when type.Codes!.Count == 1 => new JsonObject { ["const"] = type.Codes[0] },
        "codes" => AnyOf(new JsonObject { ["enum"] = new JsonArray([.. type.Codes!.Select(code => (JsonNode)code)]) }, Ref("setting_name")),
        "shape" => Any(type.Shapes),
        "source" => AnyOf(Ref("text"), Ref("source")),
        "list" => OneOrMore(Any(type.Shapes)),
        "map" => new JsonObject { ["type"] = "object", ["additionalProperties"] = type.Shapes[0] == "setting" ? AnyOf(Ref("value"), Ref("setting")) : Ref(type.Shapes[0]) },
        "list_items" => OneOrMore(AnyOf(Ref("text"), Ref("list_item"))),
        "items" => OneOrMore(AnyOf(Ref("text"), Ref("item"))),
        "item" => AnyOf(Ref("text"), Ref("item")),
        "when_null" => AnyOf(Ref("when_null"), Ref("deduct")),
        _ => Ref(type.Kind),
    };

    // Mappings that differ by their kind are one definition: clause, requirement, tiers.
    private static JsonNode Any(IReadOnlyList<string> shapes) => Ref(shapes is [var only] ? only : Group(shapes[0]));

    private static string Group(string shape) => shape.Split('_')[0];

    // Null is the same as a key left out, wherever a single value stands.
    private static IEnumerable<(string Name, JsonNode Definition)> Special()
    {
        foreach (var group in SystemShapes.All.SelectMany(shape => shape.Keys).Select(key => key.Type.Shapes).Where(shapes => shapes.Count > 1).DistinctBy(shapes => shapes[0]))
        {
            yield return (Group(group[0]), AnyOf([.. group.Select(Ref)]));
        }

        JsonObject Scalar(params string[] types) => new() { ["type"] = new JsonArray([.. types.Select(type => (JsonNode)type)]) };
        JsonObject MapOf(JsonNode value) => new() { ["type"] = "object", ["additionalProperties"] = value };
        JsonObject Enum(params string[] words) => new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };
        yield return ("setting_name", new JsonObject { ["description"] = "设置的值 / the value of a setting", ["type"] = "string", ["pattern"] = "^\\$" });
        yield return ("text", Scalar("string", "number", "null"));
        yield return ("value", Scalar("string", "number", "boolean"));
        yield return ("number", AnyOf(Scalar("number", "null"), Ref("setting_name")));
        yield return ("flag", AnyOf(Scalar("boolean", "null"), Ref("setting_name")));
        yield return ("date", new JsonObject { ["type"] = new JsonArray("string", "null"), ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
        yield return ("texts", OneOrMore(Ref("text")));
        yield return ("numbers", OneOrMore(Ref("number")));
        yield return ("words", AnyOf(Ref("text"), new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["zh"] = Ref("text"), ["en"] = Ref("text") },
            ["required"] = new JsonArray("zh", "en"),
            ["additionalProperties"] = false,
        }));
        yield return ("clamp", AnyOf(Enum("none", "points"), Ref("setting_name"), new JsonObject { ["type"] = "array", ["items"] = Ref("number"), ["minItems"] = 2, ["maxItems"] = 2 }));
        yield return ("when_null", AnyOf(Enum("no_data", "absent", "none"), Ref("setting_name")));
        yield return ("word_map", MapOf(Ref("text")));
        yield return ("points_map", MapOf(AnyOf(Ref("number"), MapOf(Ref("number")))));
        yield return (Shape.Alternatives, new JsonObject
        {
            ["description"] = "在其他设置下替换的键：{设置: {选项: {键: 值}}} / keys replaced under another setting: {setting: {choice: {key: value}}}",
            ["type"] = "object",
            ["additionalProperties"] = MapOf(new JsonObject { ["type"] = "object" }),
        });
    }

    private static JsonNode Ref(string name) => new JsonObject { ["$ref"] = $"#/$defs/{name}" };

    private static JsonNode OneOrMore(JsonNode one) =>
        AnyOf(one, new JsonObject { ["type"] = "array", ["items"] = one.DeepClone() });

    private static JsonNode AnyOf(params JsonNode[] choices) => choices is [var only] ? only : new JsonObject { ["anyOf"] = new JsonArray(choices) };
}
