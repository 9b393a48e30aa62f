using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics.Etl.Commands;

/// <summary>Results for programs instead of people.</summary>
public static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The option <c>--json</c> of one verb.</summary>
    public static Option<bool> Option() => new("--json") { Description = "以 JSON 输出结果 / print the results as JSON" };

    /// <summary>Writes one value and ends the line.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="value">Any value; names become snake_case.</param>
    public static void Write(TextWriter output, object value) => output.WriteLine(JsonSerializer.Serialize(value, Options));
}
