using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Etl.Datasets;

namespace Analytics.Etl.Readers;

/// <summary>The columns of a dataset by the names that headers may give them.</summary>
/// <remarks>Made once a dataset: a header is held against every dataset and every record of a file's beginning.</remarks>
internal sealed partial class ColumnNames
{
    private static readonly ConditionalWeakTable<Dataset, ColumnNames> Made = [];

    private readonly Dictionary<string, DatasetColumn> columns = [];

    private ColumnNames(Dataset dataset)
    {
        foreach (var column in dataset.Columns)
        {
            foreach (var name in column.Zh.Select(Plain).Prepend(column.Name))
            {
                columns.TryAdd(name, column);
            }
        }
    }

    /// <summary>The names of a dataset's columns.</summary>
    public static ColumnNames Of(Dataset dataset) => Made.GetValue(dataset, made => new ColumnNames(made));

    /// <summary>A header as it is compared: full-width letters, spaces, stars of required columns and case make no difference.</summary>
    public static string Plain(string text) => Ignored().Replace(text.Normalize(NormalizationForm.FormKC), "").ToLowerInvariant();

    /// <summary>The first column that goes by a name.</summary>
    /// <param name="plain">The name as <see cref="Plain"/> gives it.</param>
    /// <returns>Null where none does.</returns>
    public DatasetColumn? Find(string plain) => columns.GetValueOrDefault(plain);

    [GeneratedRegex(@"[\s*\uFEFF\u200B]+")]
    private static partial Regex Ignored();
}
