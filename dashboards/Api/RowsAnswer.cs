using System.Data;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Analytics.Dashboards.Api;

/// <summary>Writes rows of a table as JSON: figures as numbers, days and instants as ISO 8601, lists as lists.</summary>
/// <param name="asked">What was asked for.</param>
public sealed class RowsAnswer(RowsAsked asked)
{
    private readonly bool isOfSubjects = asked.Table.PlainRows is not null && asked.Columns.Any(column => column.Name == "subject_type");

    /// <summary>How all answers of the API are written: Chinese stays readable.</summary>
    public static JsonWriterOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Whether a row written is a person's.</summary>
    public bool HasPersons { get; private set; }

    /// <summary>Writes up to the page's limit of rows as a list.</summary>
    /// <param name="rows">An open reader of at most one row more than the limit.</param>
    /// <param name="writer">Stands where a value may stand.</param>
    /// <returns>The key of the last row where more follow; null at the end.</returns>
    public IReadOnlyList<string>? Write(IDataReader rows, Utf8JsonWriter writer)
    {
        IReadOnlyList<string>? last = null;
        var count = 0;
        var keys = asked.Keys.Select(key => rows.GetOrdinal(key.Name)).ToList();
        writer.WriteStartArray();
        while (rows.Read())
        {
            if (count++ == asked.Limit)
            {
                writer.WriteEndArray();
                return last;
            }

            WriteRow(rows, writer);
            last = [.. keys.Select(key => Key(rows.GetValue(key)))];
        }

        writer.WriteEndArray();
        return null;
    }

    private void WriteRow(IDataReader rows, Utf8JsonWriter writer)
    {
        HasPersons |= isOfSubjects && rows["subject_type"] is "person";
        writer.WriteStartObject();
        for (var place = 0; place < asked.Columns.Count; place++)
        {
            var column = asked.Columns[place];
            writer.WritePropertyName(column.Name);
            switch (rows.GetValue(place))
            {
                case DBNull:
                    writer.WriteNullValue();
                    break;
                case string json when column.Kind == CellKind.Json:
                    writer.WriteRawValue(json);
                    break;
                case bool truth:
                    writer.WriteBooleanValue(truth);
                    break;
                case decimal number:
                    writer.WriteNumberValue(number);
                    break;
                case double number when double.IsFinite(number):
                    writer.WriteNumberValue(number);
                    break;
                case double:
                    writer.WriteNullValue();
                    break;
                case sbyte or byte or short or ushort or int or uint or long:
                    writer.WriteNumberValue(Convert.ToInt64(rows.GetValue(place), CultureInfo.InvariantCulture));
                    break;
                case var other when column.Kind == CellKind.Whole:
                    writer.WriteRawValue(Convert.ToString(other, CultureInfo.InvariantCulture)!);
                    break;
                case var other:
                    writer.WriteStringValue(Text(other));
                    break;
            }
        }

        writer.WriteEndObject();
    }

    private static string Key(object value) => value is bool truth ? (truth ? "true" : "false") : Text(value);

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
