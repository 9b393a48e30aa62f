using System.Text.Json;

namespace Analytics.Etl.Readers;

/// <summary>Rows of a JSON document (a list of objects or of lists, or an object that holds such a list) or of lines of JSON.</summary>
/// <param name="Names">The columns, in the order in which the rows first name them.</param>
/// <param name="Rows">The rows; null is a line that is no JSON.</param>
/// <remarks>Numbers keep the digits they were written with; a list or object in a cell stays JSON text.</remarks>
internal sealed record JsonTable(IReadOnlyList<string> Names, IReadOnlyList<JsonRow> Rows)
{
    private static readonly JsonDocumentOptions Forgiving = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, in any encoding that text may have.</param>
    /// <exception cref="InvalidDataException">It holds no rows in a shape that is known.</exception>
    public static JsonTable Read(string path)
    {
        var encoding = TextEncoding.Detect(path) ?? throw new InvalidDataException("不是文本文件 / not a text file");
        using var reader = encoding.Open(path);
        var text = reader.ReadToEnd();
        return text.AsSpan().IsWhiteSpace() ? new JsonTable([], []) : Document(text) ?? Lines(text);
    }

    /// <summary>Header and rows as records; a broken line is a record of its text.</summary>
    public IEnumerable<IReadOnlyList<string>> Records() =>
        Rows.Count == 0 ? [] : Rows.Select(row => row.Cells is null ? [row.Broken!] : Cells(row)).Prepend(Names);

    /// <summary>The cells of a row in the order of the columns.</summary>
    public IReadOnlyList<string> Cells(JsonRow row) => [.. Names.Select(name => row.Cells!.GetValueOrDefault(name, ""))];

    private static JsonTable? Document(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Forgiving);
            var root = document.RootElement;
            var list = root.ValueKind == JsonValueKind.Object ? ListWithin(root) : root;
            return list is { ValueKind: JsonValueKind.Array } array
                ? Table([.. array.EnumerateArray().Select(Row)])
                : root.ValueKind == JsonValueKind.Object ? Table([Row(root)]) : throw new InvalidDataException("JSON 里没有行列表 / the JSON holds no list of rows");
        }
        catch (JsonException)
        {
            // Not one document: perhaps one a line.
            return null;
        }
    }

    private static JsonTable Lines(string text)
    {
        var rows = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(Line).ToList();
        return rows.Exists(row => row.Cells is not null)
            ? Table(rows)
            : throw new InvalidDataException("不是有效的 JSON，也不是逐行 JSON / neither a JSON document nor lines of JSON");
    }

    private static JsonRow Line(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Forgiving);
            return Row(document.RootElement);
        }
        catch (JsonException)
        {
            return new JsonRow(null, line);
        }
    }

    private static JsonElement? ListWithin(JsonElement root)
    {
        var lists = root.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array
            && member.Value.GetArrayLength() > 0 && member.Value[0].ValueKind is JsonValueKind.Object or JsonValueKind.Array).ToList();
        return lists.Count == 1 ? lists[0].Value : null;
    }

    private static JsonRow Row(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Unique(element.EnumerateObject().Select(member => (member.Name, Text(member.Value)))),
        JsonValueKind.Array => Unique(element.EnumerateArray().Select((value, index) => ($"{index}", Text(value)))),
        _ => new JsonRow(null, element.GetRawText()),
    };

    // A name that stands twice would silently lose a value.
    private static JsonRow Unique(IEnumerable<(string Name, string Text)> members)
    {
        var cells = new Dictionary<string, string>();
        foreach (var (name, text) in members)
        {
            if (!cells.TryAdd(name, text))
            {
                return new JsonRow(null, $"{name}: {text}");
            }
        }

        return new JsonRow(cells, null);
    }

    // A list of lists has its header in the first one.
    private static JsonTable Table(List<JsonRow> rows)
    {
        var names = new List<string>();
        var known = new HashSet<string>();
        foreach (var name in rows.Where(row => row.Cells is not null).SelectMany(row => row.Cells!.Keys))
        {
            if (known.Add(name))
            {
                names.Add(name);
            }
        }

        var isOfLists = names.Count > 0 && names.Select((name, index) => name == $"{index}").All(isNumber => isNumber);
        if (!isOfLists || rows[0].Cells is not { } head)
        {
            return new JsonTable(names, rows);
        }

        var headings = names.Select(name => head.GetValueOrDefault(name, "")).ToList();
        return headings.Distinct().Count() < headings.Count
            ? new JsonTable(names, rows)
            : new JsonTable(headings, [.. rows.Skip(1).Select(row => row.Cells is null ? row : row with { Cells = row.Cells.ToDictionary(cell => headings[int.Parse(cell.Key, System.Globalization.CultureInfo.InvariantCulture)], cell => cell.Value) })]);
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number) =>
            string.Join(';', value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };
}

/// <summary>One row of JSON.</summary>
/// <param name="Cells">Text by column; null where it could not be read.</param>
/// <param name="Broken">What stands there instead.</param>
internal sealed record JsonRow(Dictionary<string, string>? Cells, string? Broken);
