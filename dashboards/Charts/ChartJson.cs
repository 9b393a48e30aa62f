using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Analytics.Dashboards.Charts;

/// <summary>Writes the option object of a chart, safe to stand inside a script element of a page.</summary>
public static class ChartJson
{
    // Chinese stays readable, while "<" is escaped, so that no text can end the script element.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    /// <summary>The option as JSON; a null value is a gap in a series and stays.</summary>
    public static string Write(object option) => JsonSerializer.Serialize(option, Options);
}
