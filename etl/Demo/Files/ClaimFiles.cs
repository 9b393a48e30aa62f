using Analytics.Etl.Demo.Assessment;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Files;

/// <summary>The files of figures that units state.</summary>
internal static class ClaimFiles
{
    private static readonly string[] Columns = ["subject_type", "subject_id", "period", "measure", "value", "text_value", "item", "qualifier"];

    private static readonly IReadOnlyList<(string Column, object? Written)> Slips =
        [("subject_id", "U9999"), ("period", "2025Q5"), ("measure", "books_red"), ("value", "若干"), ("subject_type", null)];

    /// <summary>A file of claims, with the slips of its clerk.</summary>
    public static DemoFile Claims(Area area, string of, FileStyle style, IEnumerable<Statement> statements, Mistakes mistakes) =>
        new(area.Folder, "claims", of, style, Columns, mistakes.In(statements.Select(Row), Columns, Slips, _ => true));

    private static object?[] Row(Statement statement) =>
        ["unit", statement.UnitId, statement.Period, statement.Measure, statement.Value, statement.Text, statement.Item, "exact"];
}
