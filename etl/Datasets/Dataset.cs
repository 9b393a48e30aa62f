namespace Analytics.Etl.Datasets;

/// <summary>What one kind of input file holds, as its YAML file declares it.</summary>
/// <param name="Name">The name in file names, tables and messages, such as <c>sessions</c>.</param>
/// <param name="Zh">Its Chinese name.</param>
/// <param name="En">Its English title.</param>
/// <param name="Aliases">Chinese words that a file or sheet name may begin with instead.</param>
/// <param name="Order">1, 2, 3 …: datasets that others refer to come first.</param>
/// <param name="Table">The staging table of its accepted rows.</param>
/// <param name="Key">Columns that tell one row from another.</param>
/// <param name="Scope">How a file's unit and period are found: the <c>NAME</c> of one of <c>Checks/scope_NAME.sql</c>.</param>
/// <param name="Date">The column that dates a row, null when rows are undated.</param>
/// <param name="Columns">Its columns in the order of the template, those of every dataset at the end.</param>
/// <param name="Rules">What must hold between the columns of a row.</param>
public sealed record Dataset(
    string Name,
    string Zh,
    string En,
    IReadOnlyList<string> Aliases,
    int Order,
    string Table,
    IReadOnlyList<string> Key,
    string Scope,
    string? Date,
    IReadOnlyList<DatasetColumn> Columns,
    IReadOnlyList<DatasetRule> Rules);

/// <summary>One column of a dataset.</summary>
/// <param name="Name">The English header and the staging column.</param>
/// <param name="Zh">Chinese headers; the first is the label in messages and templates.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="IsRequired">Whether the column and each of its cells must be there.</param>
/// <param name="Minimum">Least value, null if free.</param>
/// <param name="Maximum">Greatest value, null if free.</param>
/// <param name="Codes">The code list; empty unless the type is a code.</param>
/// <param name="IsOpen">An unknown code is kept with a warning instead of rejected.</param>
/// <param name="References">What a value must be known in (<c>units</c>, <c>sessions</c> …, the views of <c>Checks/known.sql</c>); else the row is rejected.</param>
/// <param name="Expects">The same, but an unknown value is kept with a warning.</param>
/// <param name="Example">A cell as a unit would write it, for templates.</param>
public sealed record DatasetColumn(
    string Name,
    IReadOnlyList<string> Zh,
    ColumnType Type,
    bool IsRequired,
    decimal? Minimum,
    decimal? Maximum,
    IReadOnlyList<CodeWord> Codes,
    bool IsOpen,
    string? References,
    string? Expects,
    string? Example)
{
    /// <summary>The Chinese name shown to people.</summary>
    public string Label => Zh[0];
}

/// <summary>One code of a code list.</summary>
/// <param name="Code">What the warehouse stores.</param>
/// <param name="Words">The Chinese words for it; the first is shown.</param>
public sealed record CodeWord(string Code, IReadOnlyList<string> Words);

/// <summary>What the cells of a column hold.</summary>
/// <param name="Kind">text, list, date, timestamp, integer, decimal, boolean, period, counts, code or code_list; also the macro <c>parse_*</c>.</param>
/// <param name="Width">Digits in all, for decimals.</param>
/// <param name="Scale">Digits after the point, for decimals.</param>
public sealed record ColumnType(string Kind, int Width = 0, int Scale = 0)
{
    /// <summary>Whether the cell is kept as it was written.</summary>
    public bool IsText => Kind is "text" or "list";
}

/// <summary>What must hold between columns of one row.</summary>
/// <param name="Name">The rule that a rejection names.</param>
/// <param name="IsWarning">The row is kept and the finding noted.</param>
/// <param name="Columns">The columns it speaks of; the first is marked.</param>
/// <param name="Fails">SQL over the typed columns: true when the row breaks the rule.</param>
/// <param name="Zh">What is wrong, in Chinese.</param>
/// <param name="En">What is wrong, in English.</param>
public sealed record DatasetRule(string Name, bool IsWarning, IReadOnlyList<string> Columns, string Fails, string Zh, string En);
