using System.Reflection;
using Analytics.Etl.Checks;
using Analytics.Etl.Datasets;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Analytics.Etl.Scopes;

/// <summary>Keeps a load to one unit and the units below it: rows that speak of others are rejected, whoever sent the file.</summary>
/// <param name="UnitId">The unit.</param>
public sealed record LoadScope(string UnitId)
{
    /// <summary>The rule of rows whose key is that of a row of another unit, which they would replace.</summary>
    public const string Taken = "scope_key";

    private static readonly Lazy<IReadOnlyList<RuleText>> Rules = new(() =>
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build()
            .Deserialize<List<RuleText>>(SqlFile.Read(Assembly.GetExecutingAssembly(), "Scopes/rules.yaml")));

    /// <summary>Makes the views that the rules ask.</summary>
    /// <param name="connection">The warehouse, with the views of <c>Checks/known.sql</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such unit.</exception>
    public void Prepare(DuckDBConnection connection)
    {
        foreach (var statement in SqlTemplate.Fill("Scopes/scope.sql").Split(";\n", StringSplitOptions.RemoveEmptyEntries))
        {
            connection.Execute(statement, statement.Contains("$unit", StringComparison.Ordinal) ? new { unit = UnitId } : null);
        }

        if (connection.ExecuteScalar<long>("select count(*) from scope_root") == 0)
        {
            throw new FileNotFoundException($"{UnitId}: 没有这个单位，请先装载单位 / there is no such unit, load units first");
        }
    }

    /// <summary>A dataset with the rules of the scope added to its own.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <exception cref="InvalidOperationException">No rule says whose the rows of the dataset are.</exception>
    public Dataset Narrow(Dataset dataset)
    {
        var columns = dataset.Columns.Select(column => column.Name).ToHashSet();
        var rules = Rules.Value.Where(rule => rule.HoldsFor(dataset.Name, columns)).ToList();
        var whose = rules.Where(rule => rule.Name == "scope").ToList();
        if (whose.Count == 0)
        {
            throw new InvalidOperationException($"Scopes/rules.yaml: no rule says whose the rows of {dataset.Name} are");
        }

        var added = rules.Select(rule => new DatasetRule(rule.Name, false, rule.Columns, rule.Fails, Said(rule.Zh), Said(rule.En)));
        return dataset with { Rules = [.. dataset.Rules, .. added, .. OwnKeys(dataset, whose)] };
    }

    // Where the key itself does not name the unit, a row could otherwise replace that of another unit by its key.
    private IEnumerable<DatasetRule> OwnKeys(Dataset dataset, List<RuleText> whose)
    {
        if (whose.Any(rule => dataset.Key.Contains(rule.Columns[0])))
        {
            yield break;
        }

        var fails = SqlTemplate.Fill(
            "Scopes/taken.sql",
            ("key", string.Join(", ", dataset.Key)),
            ("table", dataset.Table),
            ("fails", string.Join(" or ", whose.Select(rule => $"({rule.Fails})"))));
        yield return new DatasetRule(
            Taken, false, dataset.Key, fails,
            Said("此编号已被“{unit}”范围以外的单位使用，请换一个编号"), Said("a unit outside of \"{unit}\" uses this number already; choose another"));
    }

    private string Said(string text) => text.Replace("{unit}", UnitId, StringComparison.Ordinal);

    // The shape of the YAML, filled by the deserialiser.
    private sealed class RuleText
    {
        public string Name { get; set; } = "";
        public List<string> Columns { get; set; } = [];
        public List<string> Only { get; set; } = [];
        public List<string> Except { get; set; } = [];
        public string Fails { get; set; } = "";
        public string Zh { get; set; } = "";
        public string En { get; set; } = "";

        public bool HoldsFor(string dataset, HashSet<string> columns) =>
            columns.IsSupersetOf(Columns) && (Only.Count == 0 || Only.Contains(dataset)) && !Except.Contains(dataset);
    }
}
