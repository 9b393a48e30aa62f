using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Analytics.Warehouse.DuckDb;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Analytics.Etl.Datasets;

/// <summary>Reads a dataset's YAML file and says everything that is wrong with it at once.</summary>
public static partial class DatasetFile
{
    // Made once: what it learns of the shapes below costs more than most files.
    private static readonly IDeserializer Reader = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    private static readonly string[] Kinds = ["text", "list", "date", "timestamp", "integer", "decimal", "boolean", "period", "counts", "code", "code_list"];

    /// <summary>Reads one of the files that the program carries.</summary>
    /// <param name="name">The dataset, such as <c>sessions</c>.</param>
    public static Dataset Read(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return Parse(SqlFile.Read(assembly, $"Datasets/{name}.yaml"), SqlFile.Read(assembly, "Datasets/every.yaml"));
    }

    /// <summary>Reads a dataset from its text.</summary>
    /// <param name="yaml">The dataset's file.</param>
    /// <param name="every">The file of the columns that every dataset takes.</param>
    /// <exception cref="InvalidDataException">The declaration is wrong; the message lists every error.</exception>
    public static Dataset Parse(string yaml, string every)
    {
        var file = Reader.Deserialize<FileText>(yaml);
        var columns = file.Columns.Concat(Reader.Deserialize<FileText>(every).Columns).ToList();
        var errors = Errors(file, columns).ToList();
        if (errors.Count > 0)
        {
            throw new InvalidDataException($"Datasets/{file.Dataset}.yaml: {string.Join("; ", errors)}");
        }

        return new Dataset(
            file.Dataset, file.Zh, file.En, file.Aliases, file.Order, file.Table, file.Key, file.Scope, file.Date,
            [.. columns.Select(Column)],
            [.. file.Rules.Select(rule => new DatasetRule(rule.Name, rule.Severity == "warning", rule.Columns, rule.Fails, rule.Zh, rule.En))]);
    }

    private static DatasetColumn Column(ColumnText text) => new(
        text.Name, text.Zh, Type(text.Type)!, text.Required, Bound(text.Range, 0), Bound(text.Range, 1),
        [.. text.Codes.Select(code => new CodeWord(code.Key, code.Value))],
        text.Open, View(text.References), View(text.Expects), text.Example);

    private static IEnumerable<string> Errors(FileText file, List<ColumnText> columns)
    {
        var names = columns.Select(column => column.Name).ToHashSet();
        foreach (var column in columns)
        {
            if (!Identifier().IsMatch(column.Name))
            {
                yield return $"column \"{column.Name}\" is not a name of small letters, digits and underscores";
            }

            if (Type(column.Type) is null)
            {
                yield return $"{column.Name}.type \"{column.Type}\" is none of {string.Join(", ", Kinds)}";
            }

            if (column.Zh.Count == 0)
            {
                yield return $"{column.Name}.zh is empty";
            }

            if (column.Type.StartsWith("code", StringComparison.Ordinal) && column.Codes.Count == 0)
            {
                yield return $"{column.Name}.codes is empty";
            }

            if (column.Range.Count is not (0 or 2))
            {
                yield return $"{column.Name}.range needs two bounds, null for a free one";
            }
        }

        foreach (var name in file.Key.Concat(file.Rules.SelectMany(rule => rule.Columns)).Where(name => !names.Contains(name)).Distinct())
        {
            yield return $"key or rule names \"{name}\", which is no column";
        }

        foreach (var alias in columns.SelectMany(column => column.Zh).GroupBy(word => word).Where(group => group.Count() > 1))
        {
            yield return $"the header \"{alias.Key}\" stands for two columns";
        }
    }

    private static ColumnType? Type(string text)
    {
        var match = Decimal().Match(text);
        return match.Success
            ? new ColumnType("decimal", int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))
            : Kinds.Contains(text) && text != "decimal" ? new ColumnType(text) : null;
    }

    private static decimal? Bound(List<decimal?> range, int index) => range.Count == 2 ? range[index] : null;

    private static string? View(string? reference) => reference?.Split('.')[0];

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^decimal\((\d+),(\d+)\)$")]
    private static partial Regex Decimal();

    // The shapes of the YAML, filled by the deserialiser.
    private sealed class FileText
    {
        public string Dataset { get; set; } = "every";
        public string Zh { get; set; } = "";
        public string En { get; set; } = "";
        public List<string> Aliases { get; set; } = [];
        public int Order { get; set; }
        public string Table { get; set; } = "";
        public List<string> Key { get; set; } = [];
        public string Scope { get; set; } = "";
        public string? Date { get; set; }
        public List<ColumnText> Columns { get; set; } = [];
        public List<RuleText> Rules { get; set; } = [];
    }

    private sealed class ColumnText
    {
        public string Name { get; set; } = "";
        public List<string> Zh { get; set; } = [];
        public string Type { get; set; } = "";
        public bool Required { get; set; }
        public List<decimal?> Range { get; set; } = [];
        public Dictionary<string, List<string>> Codes { get; set; } = [];
        public bool Open { get; set; }
        public string? References { get; set; }
        public string? Expects { get; set; }
        public string? Example { get; set; }
    }

    private sealed class RuleText
    {
        public string Name { get; set; } = "";
        public string Severity { get; set; } = "error";
        public List<string> Columns { get; set; } = [];
        public string Fails { get; set; } = "";
        public string Zh { get; set; } = "";
        public string En { get; set; } = "";
    }
}
