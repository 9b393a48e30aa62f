using Analytics.Etl.Datasets;

namespace Analytics.Etl.Readers;

/// <summary>What came of reading one table: it landed, or it was refused as a whole.</summary>
public abstract record Reading
{
    private Reading()
    {
    }

    /// <summary>The rows can be read from a temporary table or view, all of them as text.</summary>
    /// <param name="Dataset">The dataset they were read as.</param>
    /// <param name="Sheet">Worksheet, null for a plain file.</param>
    /// <param name="Table">The temporary table or view; one varchar column a header cell.</param>
    /// <param name="RowNumber">SQL that gives a row's number, 1 is the first record under the header; null where the rows come in the order of the file, each of its records one.</param>
    /// <param name="Header">What each column of the table is.</param>
    public sealed record Landed(Dataset Dataset, string? Sheet, string Table, string? RowNumber, Header Header) : Reading
    {
        /// <summary>The temporary table of rows that do not fit the header: row_number, rule, value, zh, en, row_json.</summary>
        public string RaggedTable => Table + "_ragged";

        /// <summary>Set when <see cref="Table"/> is a view of the file itself: only reading it shows whether its lines fit the header.</summary>
        public PlainText? Plain { get; init; }

        /// <summary>Whether <see cref="Table"/> is a view of the file itself, so that what is wrong with the file shows only when it is queried.</summary>
        public bool IsView { get; init; }

        /// <summary>Names of the columns whose cells are values of a type that fits the dataset's, not text.</summary>
        public IReadOnlySet<string> Values { get; init; } = new HashSet<string>();

        /// <summary>Longest cell in characters, where rows with longer ones were not taken out yet.</summary>
        public int? Longest { get; init; }
    }

    /// <summary>Nothing of it can be loaded.</summary>
    /// <param name="Dataset">The dataset it seems to be, null if unknown.</param>
    /// <param name="Sheet">Worksheet, null for a plain file.</param>
    /// <param name="Rule">empty, binary, missing_column, unreadable, unknown_dataset or unsupported.</param>
    /// <param name="Zh">Why and what would be right, in Chinese.</param>
    /// <param name="En">Why and what would be right, in English.</param>
    public sealed record Refused(Dataset? Dataset, string? Sheet, string Rule, string Zh, string En) : Reading;
}
