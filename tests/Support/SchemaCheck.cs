using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Analytics.Tests.Support;

/// <summary>Checks JSON against the part of JSON Schema that the project's schemas use.</summary>
internal static class SchemaCheck
{
    /// <summary>The first place that does not fit, null if all does.</summary>
    public static string? FirstMistake(JsonObject root, JsonNode? value) => Check(root, root, value, "");

    private static string? Check(JsonObject root, JsonObject schema, JsonNode? value, string path)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            return Check(root, root["$defs"]![reference["#/$defs/".Length..]]!.AsObject(), value, path);
        }

        if (schema["anyOf"] is JsonArray choices)
        {
            var mistakes = choices.Select(choice => Check(root, choice!.AsObject(), value, path)).ToList();
            return mistakes.Contains(null) ? null : mistakes.MaxBy(mistake => mistake!.Length);
        }

        if (schema["const"] is { } constant)
        {
            return JsonNode.DeepEquals(constant, value) ? null : $"{path}: not {constant}";
        }

        if (schema["enum"] is JsonArray words)
        {
            return words.Any(word => JsonNode.DeepEquals(word, value)) ? null : $"{path}: not one of {words.ToJsonString()}";
        }

        return Types(schema).Contains(TypeOf(value)) ? Inside(root, schema, value, path) : $"{path}: not {string.Join(" or ", Types(schema))}";
    }

    private static string? Inside(JsonObject root, JsonObject schema, JsonNode? value, string path) => value switch
    {
        JsonObject mapping => Mapping(root, schema, mapping, path),
        JsonArray list => schema["items"] is JsonObject items
            ? list.Select((item, index) => Check(root, items, item, $"{path}[{index}]")).FirstOrDefault(mistake => mistake is not null)
            : null,
        JsonValue text when schema["pattern"]?.GetValue<string>() is { } pattern && TypeOf(text) == "string" =>
            Regex.IsMatch(text.GetValue<string>(), pattern) ? null : $"{path}: not like {pattern}",
        _ => null,
    };

    private static string? Mapping(JsonObject root, JsonObject schema, JsonObject mapping, string path)
    {
        foreach (var required in schema["required"]?.AsArray() ?? [])
        {
            if (!mapping.ContainsKey(required!.GetValue<string>()))
            {
                return $"{path}: {required} is required";
            }
        }

        foreach (var (key, value) in mapping)
        {
            var known = schema["properties"]?[key] ?? schema["additionalProperties"];
            var mistake = known is JsonObject below ? Check(root, below, value, $"{path}.{key}") : $"{path}.{key}: unknown key";
            if (mistake is not null)
            {
                return mistake;
            }
        }

        return null;
    }

    private static IReadOnlyList<string> Types(JsonObject schema) => schema["type"] is JsonArray types
        ? [.. types.Select(type => type!.GetValue<string>())]
        : [schema["type"]!.GetValue<string>()];

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
