using System.Globalization;
using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Flag;

/// <summary>Columns and codes of the rows that show a finding, as words; on screen and on paper the same.</summary>
/// <param name="words">All words.</param>
/// <param name="names">Names that the assessment systems define.</param>
public sealed class EvidenceWords(Words words, CodeNames names)
{
    /// <summary>What a column is called.</summary>
    /// <param name="column">As in the evidence.</param>
    public string Column(string column) => words["column." + column] is { ResourceNotFound: false } word ? word.Value : column;

    /// <summary>A cell for readers.</summary>
    /// <param name="column">As in the evidence.</param>
    /// <param name="cell">What stands there; empty for nothing.</param>
    public string Cell(string column, string cell)
    {
        var key = column switch
        {
            "session_type" => "session.",
            "rule" => "rule.",
            "dataset" or "other_dataset" or "counted_dataset" => "dataset.",
            "weekday" or "asked_weekday" => "weekday.",
            _ => $"cell.{column}.",
        };
        if (column is "similarity" or "usual" && double.TryParse(cell, CultureInfo.InvariantCulture, out var share) && share <= 1)
        {
            return FigureText.Percent(share);
        }

        return names.Find(column, cell) is { } name ? name : cell.Length > 0 && words[key + cell] is { ResourceNotFound: false } word ? word.Value : cell;
    }
}
