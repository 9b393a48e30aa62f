using System.Text.RegularExpressions;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;

namespace Analytics.Dashboards.Pages.Dictionary;

/// <summary>All tables of the warehouse and what each is made from, read from the headers of the models and the comments of the schema: what computes a figure is what describes it.</summary>
public sealed partial class Lineage
{
    private readonly Dictionary<string, DictionaryTable> tables;
    private readonly ILookup<string, string> usedBy;

    private Lineage(Dictionary<string, DictionaryTable> tables)
    {
        this.tables = tables;
        usedBy = tables.Values.SelectMany(table => table.Inputs.Select(input => (input, table.Name))).ToLookup(pair => pair.input, pair => pair.Name);
    }

    /// <summary>The lineage of this program; read once.</summary>
    public static Lineage Current => Read.Value;

    private static readonly Lazy<Lineage> Read = new(() =>
    {
        var assembly = typeof(Model).Assembly;
        var tables = SqlFile.List(assembly, "Schema", ".sql").Select(path => Of(path, SqlFile.Read(assembly, path))).ToDictionary(table => table.Name);
        foreach (var model in Model.All())
        {
            tables[model.Name] = new DictionaryTable(model.Name, model.Header.Description, model.Header.Columns)
            {
                Grain = model.Header.Grain, Source = model.Header.Source, Inputs = [.. model.Header.Inputs], Sql = model.Query,
            };
        }

        return new Lineage(tables);
    });

    /// <summary>All tables by name.</summary>
    public IEnumerable<DictionaryTable> All => tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal);

    /// <summary>Finds a table; null if there is none of that name.</summary>
    public DictionaryTable? Find(string name) => tables.GetValueOrDefault(name);

    /// <summary>Tables that read this one.</summary>
    public IEnumerable<string> UsedBy(string name) => usedBy[name].Order(StringComparer.Ordinal);

    /// <summary>Everything that a table rests on, with the fewest steps to it.</summary>
    /// <param name="name">The table; it is not among them.</param>
    public IReadOnlyDictionary<string, int> Upstream(string name)
    {
        var steps = new Dictionary<string, int> { [name] = 0 };
        var next = new Queue<string>([name]);
        while (next.TryDequeue(out var current))
        {
            foreach (var input in (Find(current)?.Inputs ?? []).Where(input => steps.TryAdd(input, steps[current] + 1)))
            {
                next.Enqueue(input);
            }
        }

        steps.Remove(name);
        return steps;
    }

    /// <summary>What brings in the rows that a table rests on in the end: datasets by name, and the other origins as <c>:systems</c>, <c>:detectors</c>, <c>:record</c>.</summary>
    public IReadOnlyList<string> Origins(string name) =>
        [.. Upstream(name).Keys.Append(name).Select(Find).OfType<DictionaryTable>().Where(table => table.Origin.Length > 0)
            .Select(table => table.Dataset.Length > 0 ? table.Dataset : ":" + table.Origin).Distinct().Order(StringComparer.Ordinal)];

    private static DictionaryTable Of(string path, string sql)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return new DictionaryTable(
            name,
            TableComment().Match(sql) is { Success: true } said ? Unquoted(said) : "",
            [.. ColumnComment().Matches(sql).Where(match => match.Groups["table"].Value == name).Select(match => new ModelColumn(match.Groups["column"].Value, Unquoted(match)))]);
    }

    private static string Unquoted(Match match) => match.Groups["text"].Value.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"comment on table \w+ is '(?<text>(?:[^']|'')*)'")]
    private static partial Regex TableComment();

    [GeneratedRegex(@"comment on column (?<table>\w+)\.(?<column>\w+) is '(?<text>(?:[^']|'')*)'")]
    private static partial Regex ColumnComment();
}
