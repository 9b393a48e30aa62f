using System.Globalization;
using Analytics.Etl.Datasets;

namespace Analytics.Etl.Checks;

/// <summary>What one dataset column contributes to the SQL of the checks.</summary>
/// <param name="dataset">The dataset.</param>
/// <param name="column">One of its columns.</param>
/// <param name="isValue">Its cells are values of a fitting type already, not text.</param>
internal sealed class ColumnSql(Dataset dataset, DatasetColumn column, bool isValue = false)
{
    private string Raw => "raw_" + column.Name;

    private bool IsTime => column.Type.Kind is "date" or "timestamp";

    private string Time => isValue ? $"plausible(quick_{column.Name})" : $"parse_timestamp(quick_{column.Name}, {Raw})";

    /// <summary>What most cells of the column are read by, under a name of its own for <see cref="Value"/>; null when that needs none.</summary>
    public string? Quick => IsTime ? $"try_cast({Raw} as timestamp) as quick_{column.Name}" : null;

    /// <summary>The cell as a value, null when it cannot be read.</summary>
    public string Value => column.Type.Kind switch
    {
        "timestamp" => Time,
        "date" => $"cast({Time} as date)",
        "decimal" when isValue => $"try_cast({Raw} as {Decimal})",
        "integer" or "boolean" when isValue => $"try_cast({Raw} as {column.Type.Kind})",
        "text" => Raw,
        "list" => $"parse_list({Raw})",
        "decimal" => $"case when {Raw} is not null then coalesce(try_cast({Raw} as {Decimal}), try_cast(plain_number({Raw}) as {Decimal})) end",
        "code" when column.IsOpen => $"coalesce({Code(Raw)}, {Raw})",
        "code" => Code(Raw),
        "code_list" => $"array_to_string(list_transform(string_split(parse_list({Raw}), ';'), lambda w: coalesce({Code("w")}, w)), ';')",
        var kind => $"parse_{kind}({Raw})",
    };

    /// <summary>What stands for the value when the file lacks the column; far cheaper to plan than reading an empty cell.</summary>
    public string None => column.Type.Kind switch
    {
        "date" or "timestamp" or "integer" or "boolean" => $"cast(null as {column.Type.Kind})",
        "decimal" => $"cast(null as {Decimal})",
        _ => "cast(null as varchar)",
    };

    /// <summary>True for rows whose cell cannot be read or is out of range; null when every cell will do.</summary>
    public string? Unreadable
    {
        get
        {
            var faults = new List<string>();
            if (column.IsRequired)
            {
                faults.Add($"{column.Name} is null");
            }
            else if (!column.Type.IsText && !column.IsOpen)
            {
                faults.Add($"({column.Name} is null and {Raw} is not null)");
            }

            if (OutOfRange is { } range)
            {
                faults.Add(range);
            }

            return faults.Count == 0 ? null : string.Join(" or ", faults);
        }
    }

    /// <summary>True for rows that refer to what is not known; null when the column refers to nothing.</summary>
    public string? Unreferred => column.References is { } known ? Unknown(known) : null;

    /// <summary>True for rows that this column only remarks on; null when it never does.</summary>
    public string? Warning => column switch
    {
        { IsOpen: true } => column.Type.Kind == "code"
            ? $"{column.Name} not in ({Codes})"
            : $"len(list_filter(string_split({column.Name}, ';'), lambda w: w not in ({Codes}))) > 0",
        { Expects: { } known } => $"{Unknown(known)} and exists (select 1 from known_{known})",
        _ => null,
    };

    /// <summary>The select that explains the cells of this column in <c>bad</c>.</summary>
    /// <param name="mask">errors or warnings.</param>
    /// <param name="bit">The column's bit.</param>
    public string Explain(string mask, string bit)
    {
        var words = TypeWords.Of(column.Type.Kind);
        var known = mask == "errors" ? column.References : column.Expects;
        return SqlTemplate.Fill(
            "Checks/reject_column.sql",
            ("name", column.Name),
            ("label", SqlTemplate.Inside(column.Label)),
            ("severity", mask == "errors" ? "error" : "warning"),
            ("mask", mask),
            ("bit", bit),
            ("type_rule", column.Codes.Count > 0 ? "code" : "type"),
            ("is_unread", column.IsOpen ? "true" : $"{column.Name} is null"),
            ("is_out_of_range", OutOfRange ?? "false"),
            ("range_zh", RangeText("在 {0} 到 {1} 之间", "不小于 {0}", "不大于 {0}")),
            ("range_en", RangeText("from {0} to {1}", "{0} or more", "{0} or less")),
            ("known_zh", known is null ? "" : TypeWords.KnownZh(known)),
            ("known_en", known ?? ""),
            ("type_zh", words.Zh),
            ("type_en", words.En),
            ("right", words.Right),
            ("hint_zh", IsTime ? $"coalesce(calendar_zh({Raw}), '')" : "''"),
            ("hint_en", IsTime ? $"coalesce(calendar_en({Raw}), '')" : "''"),
            ("key_as_read", KeyAsRead(dataset)),
            ("words", known is not null ? $"select distinct id as word from known_{known}"
                : column.Codes.Count > 0 ? $"select unnest([{string.Join(", ", column.Codes.SelectMany(code => code.Words.Append(code.Code)).Select(SqlTemplate.Literal))}]) as word"
                : "select cast(null as varchar) as word where false"));
    }

    /// <summary>The key of a row as it was understood (codes, not words), as the arguments of json_object.</summary>
    /// <param name="dataset">The dataset.</param>
    public static string KeyAsRead(Dataset dataset) =>
        string.Join(", ", dataset.Key.Select(name => $"'{name}', coalesce(cast({name} as varchar), raw_{name})"));

    private string Decimal => string.Create(CultureInfo.InvariantCulture, $"decimal({column.Type.Width},{column.Type.Scale})");

    private string Codes => string.Join(", ", column.Codes.Select(code => SqlTemplate.Literal(code.Code)));

    private string? OutOfRange => (column.Minimum, column.Maximum) switch
    {
        (null, null) => null,
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"{column.Name} < {low}"),
        (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"{column.Name} > {high}"),
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{column.Name} < {low} or {column.Name} > {high}"),
    };

    private string RangeText(string both, string least, string most) => (column.Minimum, column.Maximum) switch
    {
        ({ } low, { } high) => string.Format(CultureInfo.InvariantCulture, both, low, high),
        ({ } low, null) => string.Format(CultureInfo.InvariantCulture, least, low),
        (null, { } high) => string.Format(CultureInfo.InvariantCulture, most, high),
        _ => "",
    };

    // A row may refer to another row of its own file; systems, measures and subjects are checked once any is known.
    private string Unknown(string known) => known switch
    {
        _ when known == dataset.Name => $"({Absent(known)} and not (typed.{column.Name} in (select own.{dataset.Key[0]} from typed as own)))",
        "systems" or "measures" => $"({Absent(known)} and exists (select 1 from known_{known}))",
        "subjects" => $"(({AbsentSubject("unit", "units")}) or ({AbsentSubject("person", "members")}))",
        _ => Absent(known),
    };

    private string AbsentSubject(string type, string known) =>
        $"subject_type = '{type}' and exists (select 1 from known_{known}) and {Absent(known)}";

    private string Absent(string known) => $"(typed.{column.Name} is not null and not (typed.{column.Name} in (select known.id from known_{known} as known)))";

    // Most files use one spelling; comparing that is quicker than lowering it first.
    private string Code(string value) =>
        $"case when {value} in ({Codes}) then {value} else case lower({value}) " + string.Join(" ", column.Codes.SelectMany(
            code => code.Words.Append(code.Code).Select(word => $"when {SqlTemplate.Literal(word.ToLowerInvariant())} then {SqlTemplate.Literal(code.Code)}"))) + " end end";
}
