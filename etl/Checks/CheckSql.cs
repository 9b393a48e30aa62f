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
    public string Typed => Rows("table typed");

    /// <summary>The same as the view <c>sound</c>, of a file whose rows may go to their place in one pass; null where they refer to each other or have no number, or something is to be remarked on.</summary>
    public string? Sound => landed.RowNumber is null || !landed.IsView || landed.Header.Cells.Any(cell => cell.Column is null) || dataset.Columns.Any(column => (column.References ?? column.Expects) == dataset.Name)
        ? null
        : Rows("view sound");

    private string Rows(string target)
    {
        var raw = present.Select(name => "raw_" + name).ToList();
        var values = Present.Select(column => $"{Sql(column).Value} as {column.Name}");
        return SqlTemplate.Fill(
            "Checks/typed.sql",
            ("target", target),
            ("number", landed.RowNumber is null ? "" : "row_number, "),
            ("landed_number", landed.RowNumber is null ? "" : $"{landed.RowNumber} as row_number, "),
            ("cells", string.Join(", ", present.Select(name => $"{Cell(name)} as raw_{name}"))),
            ("landing", landed.Table),
            ("values", string.Join(", ", raw.Concat(values))),
            ("raw_names", string.Join(", ", raw)),
            ("quick", string.Concat(Present.Select(column => Sql(column).Quick).OfType<string>().Select(quick => ", " + quick))),
            ("names", Names),
            ("any", string.Join(" or ", dataset.Columns.Select(Unreadable).Append(TooLong).OfType<string>())),
            ("is_filled", string.Join(" or ", raw.Select(name => name + " is not null"))),
            ("errors", Mask(Unreadable, _ => false) + (TooLong is null ? "" : $" + case when {TooLong} then too_long_bit() else {None} end")));
    }

    /// <summary>Adds to <c>typed</c> what only other rows and tables can tell; null when nothing is to be asked.</summary>
    public string? Looked
    {
        get
        {
            var (errors, warnings) = (LookedErrors, LookedWarnings);
            return errors == None && warnings == None ? null : SqlTemplate.Fill(
                "Checks/looked.sql", ("names", AllNames), ("errors", errors), ("warnings", warnings));
        }
    }

    /// <summary>Fills the table <c>suspect</c>.</summary>
    /// <param name="met">The function that remembers the hash of a key, given after that of the key without its last column, and says whether it was met before.</param>
    public string Suspects(string met) => SqlTemplate.Fill("Checks/suspects.sql", ("group", Group), ("key", PresentKey), ("met", met));

    /// <summary>Fills the table <c>repeated</c> from the hashes in <c>suspect</c>.</summary>
    public string Repeated => SqlTemplate.Fill("Checks/repeated.sql", ("row_number", TypedNumber), ("key", PresentKey), ("names", Names));

    /// <summary>Marks the rows of <c>repeated</c> in <c>typed</c>.</summary>
    public string MarkRepeated => SqlTemplate.Fill("Checks/mark_repeated.sql", ("row_number", TypedNumber));

    /// <summary>The insert of the good rows; parameter load_id.</summary>
    public string Accept => SqlTemplate.Fill("Checks/accept.sql", ("table", dataset.Table), ("row_number", TypedNumber), ("names", Names));

    /// <summary>The insert of all rows of <c>sound</c>, which fails where one is not; parameter load_id.</summary>
    /// <param name="met">As for <see cref="Suspects"/>.</param>
    public string AcceptSound(string met) => SqlTemplate.Fill(
        "Checks/accept_sound.sql",
        ("table", dataset.Table), ("present", Names), ("names", AllNames), ("errors", LookedErrors), ("warnings", LookedWarnings), ("group", Group), ("key", PresentKey), ("met", met));

    /// <summary>The table <c>bad</c>.</summary>
    public string Bad => SqlTemplate.Fill(
        "Checks/bad.sql",
        ("row_number", TypedNumber),
        ("landed_number", landed.RowNumber ?? "row_number() over ()"),
        ("landed_names", string.Join(", ", present.Select(name => $"\"{name}\""))),
        ("names", AllNames),
        ("cells", string.Join(", ", present.Select(name => $"{Text(name)} as raw_{name}").Concat(
            dataset.Columns.Where(column => !present.Contains(column.Name)).Select(column => $"cast(null as varchar) as raw_{column.Name}")))),
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

    private const string None = "0::ubigint";

    private string LookedErrors => Mask(column => present.Contains(column.Name) ? Sql(column).Unreferred : null, rule => !rule.IsWarning);

    private string LookedWarnings => Mask(column => present.Contains(column.Name) ? Sql(column).Warning : null, rule => rule.IsWarning);

    private string TypedNumber => landed.RowNumber is null ? "typed.rowid + 1" : "typed.row_number";

    private IEnumerable<DatasetColumn> Present => dataset.Columns.Where(column => present.Contains(column.Name));

    private string Names => string.Join(", ", Present.Select(column => column.Name));

    // Columns that the file lacks are not worth a place in typed.
    private string AllNames => string.Join(", ", dataset.Columns.Select(
        column => present.Contains(column.Name) ? "typed." + column.Name : $"{Sql(column).None} as {column.Name}"));

    private string Key => string.Join(", ", dataset.Key);

    private string PresentKey => string.Join(", ", KeyColumns);

    // Rows that share all of the key but its end stand together in most files, as the people of a session.
    private string Group => string.Join(", ", KeyColumns.Take(Math.Max(1, KeyColumns.Count - 1)));

    private List<string> KeyColumns => [.. dataset.Key.Where(present.Contains)];

    private string? Unreadable(DatasetColumn column) => present.Contains(column.Name) ? Sql(column).Unreadable : null;

    private ColumnSql Sql(DatasetColumn column) => new(dataset, column, landed.Values.Contains(column.Name));

    // Without quotes, what is empty is null already.
    private string Cell(string name) => landed.Plain switch
    {
        _ when landed.Values.Contains(name) => $"landed.\"{name}\"",
        { IsTidy: true, HasQuotes: false } => $"landed.\"{name}\"",
        { IsTidy: true } => $"nullif(landed.\"{name}\", '')",
        _ => $"cell(landed.\"{name}\")",
    };

    private string Text(string name) => landed.Values.Contains(name) ? $"cast(landed.\"{name}\" as varchar)" : Cell(name);

    // A character has one byte or more, so cells of no more bytes need no counting.
    private string? TooLong => landed.Longest is { } longest
        ? string.Join(" or ", present.Where(name => !landed.Values.Contains(name)).Select(name => string.Create(CultureInfo.InvariantCulture, $"strlen(raw_{name}) > {longest}")).DefaultIfEmpty("false"))
        : null;

    private IEnumerable<string> Findings(ulong errors, ulong warnings)
    {
        for (var index = 0; index < dataset.Columns.Count; index++)
        {
            var column = Sql(dataset.Columns[index]);
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

    private string Mask(Func<DatasetColumn, string?> fault, Func<DatasetRule, bool> isAsked)
    {
        var faults = dataset.Columns.Select(fault)
            .Concat(dataset.Rules.Select(rule => isAsked(rule) ? rule.Fails : null))
            .Select((condition, index) => condition is null ? null : $"case when {condition} then {Bit(index)} else {None} end")
            .OfType<string>()
            .ToList();
        return faults.Count == 0 ? None : string.Join(" + ", faults);
    }

    private static bool Has(ulong mask, int index) => (mask & (1UL << index)) != 0;

    private static string Bit(int index) => string.Create(CultureInfo.InvariantCulture, $"{1UL << index}::ubigint");
}
