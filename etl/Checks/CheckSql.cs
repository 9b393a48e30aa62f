using System.Globalization;
using Analytics.Etl.Datasets;
using Analytics.Etl.Readers;

namespace Analytics.Etl.Checks;

/// <summary>Composes the set-based checks of one landed table from its dataset's declaration.</summary>
/// <param name="landed">The table.</param>
internal sealed class CheckSql(Reading.Landed landed)
{
    private readonly Dataset dataset = landed.Dataset;
    private readonly HashSet<string> present = [.. landed.Header.Cells.Select(cell => cell.Name)];

    /// <summary>The table <c>typed</c>.</summary>
    public string Typed
    {
        get
        {
            var raw = dataset.Columns.Select(column => "raw_" + column.Name).Concat(present.Where(name => name.StartsWith("extra_", StringComparison.Ordinal)).Select(name => "raw_" + name));
            var values = dataset.Columns.Select(column => $"{(present.Contains(column.Name) ? new ColumnSql(dataset, column).Value : new ColumnSql(dataset, column).None)} as {column.Name}");
            return SqlTemplate.Fill(
                "Checks/typed.sql",
                ("values", "row_number, " + string.Join(", ", raw.Concat(values))),
                ("row_number", landed.RowNumber),
                ("cells", Cells),
                ("landing", landed.Table),
                ("raw_names", string.Join(", ", present.Select(name => "raw_" + name))),
                ("names", Names),
                ("errors", Mask(column => column.Error, isWarning: false)),
                ("warnings", Mask(column => column.Warning, isWarning: true)));
        }
    }

    /// <summary>The table <c>repeated</c>.</summary>
    public string Repeated => SqlTemplate.Fill("Checks/repeated.sql", ("key", Key), ("names", Names));

    /// <summary>The insert of the good rows; parameter load_id.</summary>
    public string Accept => SqlTemplate.Fill("Checks/accept.sql", ("table", dataset.Table), ("names", Names));

    /// <summary>The table <c>bad</c>.</summary>
    public string Bad => SqlTemplate.Fill(
        "Checks/bad.sql",
        ("row_number", landed.RowNumber),
        ("cells", Cells),
        ("landing", landed.Table),
        ("row", string.Join(", ", landed.Header.Cells.Select(cell => $"{SqlTemplate.Literal(cell.Column?.Name ?? cell.Text)}, raw_{cell.Name}"))));

    /// <summary>The insert of the rejections; parameter load_id.</summary>
    /// <param name="errors">The bits of the columns and rules with errors; only those are asked.</param>
    /// <param name="warnings">The same of the warnings.</param>
    public string Reject(ulong errors, ulong warnings) => SqlTemplate.Fill(
        "Checks/reject.sql",
        ("landing", landed.Table),
        ("key", Key),
        ("key_column", dataset.Key[0]),
        ("key_value", $"cast({dataset.Key[0]} as varchar)"),
        ("key_labels", string.Join("、", dataset.Key.Select(name => dataset.Columns.First(column => column.Name == name).Label))),
        ("findings", string.Join("\n", Findings(errors, warnings))));

    /// <summary>The query of the units and days; parameter load_id.</summary>
    public string Scope => SqlTemplate.Fill(
        $"Checks/scope_{dataset.Scope}.sql",
        ("table", dataset.Table),
        ("date", dataset.Date ?? "cast(null as date)"));

    private string Names => string.Join(", ", dataset.Columns.Select(column => column.Name));

    private string Key => string.Join(", ", dataset.Key);

    // Every column as raw text; those that the file lacks are null.
    private string Cells => string.Join(", ", present.Select(name => $"cell(\"{name}\") as raw_{name}").Concat(
        dataset.Columns.Where(column => !present.Contains(column.Name)).Select(column => $"cast(null as varchar) as raw_{column.Name}")));

    private IEnumerable<string> Findings(ulong errors, ulong warnings)
    {
        for (var index = 0; index < dataset.Columns.Count; index++)
        {
            var column = new ColumnSql(dataset, dataset.Columns[index]);
            if (Has(errors, index))
            {
                yield return column.Explain("errors", Bit(index));
            }

            if (Has(warnings, index))
            {
                yield return column.Explain("warnings", Bit(index));
            }
        }

        for (var index = 0; index < dataset.Rules.Count; index++)
        {
            var rule = dataset.Rules[index];
            if (!Has(rule.IsWarning ? warnings : errors, dataset.Columns.Count + index))
            {
                continue;
            }

            yield return SqlTemplate.Fill(
                "Checks/reject_rule.sql",
                ("name", rule.Columns[0]),
                ("value", "concat_ws(' / ', " + string.Join(", ", rule.Columns.Select(name => "raw_" + name)) + ")"),
                ("rule", rule.Name),
                ("severity", rule.IsWarning ? "warning" : "error"),
                ("zh", SqlTemplate.Inside(rule.Zh)),
                ("en", SqlTemplate.Inside(rule.En)),
                ("key_as_read", ColumnSql.KeyAsRead(dataset)),
                ("mask", rule.IsWarning ? "warnings" : "errors"),
                ("bit", Bit(dataset.Columns.Count + index)));
        }
    }

    private string Mask(Func<ColumnSql, string?> fault, bool isWarning)
    {
        var faults = dataset.Columns.Select(column => present.Contains(column.Name) ? fault(new ColumnSql(dataset, column)) : null)
            .Concat(dataset.Rules.Select(rule => rule.IsWarning == isWarning ? rule.Fails : null))
            .Select((condition, index) => condition is null ? null : $"case when {condition} then {Bit(index)} else 0::ubigint end")
            .OfType<string>()
            .ToList();
        return faults.Count == 0 ? "0::ubigint" : string.Join(" + ", faults);
    }

    private static bool Has(ulong mask, int index) => (mask & (1UL << index)) != 0;

    private static string Bit(int index) => string.Create(CultureInfo.InvariantCulture, $"{1UL << index}::ubigint");
}
