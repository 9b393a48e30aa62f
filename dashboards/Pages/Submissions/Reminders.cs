using System.Globalization;
using System.Text;
using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Submissions;

/// <summary>The units to be reminded, as lines to copy and as a table to download.</summary>
public static class Reminders
{
    /// <summary>One line a unit that is missing.</summary>
    /// <param name="units">Units with what became of the dataset and period.</param>
    /// <param name="dataset">The dataset in words.</param>
    /// <param name="period">The period.</param>
    /// <param name="words">In the language of the request.</param>
    public static string Text(IEnumerable<UnitSubmission> units, string dataset, string period, Words words) =>
        string.Join('\n', units.Where(unit => unit.Status == "missing").Select(unit => words[
            "submissions.reminders.line", unit.Title, unit.UnitId, dataset, period,
            unit.DaysLate > 0 ? words["submissions.reminders.since", unit.DaysLate].Value : ""].Value));

    /// <summary>The same as CSV with a byte order mark, so that Excel reads the Chinese.</summary>
    /// <inheritdoc cref="Text" path="/param" />
    public static byte[] Csv(IEnumerable<UnitSubmission> units, string dataset, string period, Words words)
    {
        var csv = new StringBuilder().Append('\uFEFF');
        string[] header = ["submissions.unit", "account.unit", "submissions.parent", "evidence.dataset", "claim.period", "submissions.due-on", "submissions.days-late"];
        csv.AppendJoin(',', header.Select(key => Cell(words[key]))).Append("\r\n");
        foreach (var unit in units.Where(unit => unit.Status == "missing"))
        {
            string?[] cells =
            [
                unit.Title, unit.UnitId, unit.ParentName, dataset, period,
                unit.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), unit.DaysLate?.ToString(CultureInfo.InvariantCulture),
            ];
            csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    // A name that begins like a formula stays a name when the table is opened in Excel.
    private static string Cell(string? text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" + text : text ?? "";
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
