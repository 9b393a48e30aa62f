using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;
using Analytics.Dashboards.Pages.Overview;

namespace Analytics.Dashboards.Pages.Trends;

/// <summary>A measure over the quarters as a file, a row a quarter and area, the newest first as on the page.</summary>
public static class TrendsTable
{
    /// <summary>The table.</summary>
    public static PageTable Table { get; } = new("trends", [.. PageTable.Looking, "measure", "with"], Read);

    private static PageRows? Read(PageAsked asked)
    {
        var (looked, words) = (Looked.At(asked.Marts, asked["system"], asked["area"], asked["quarter"], asked["basis"], anyUnit: true), asked.Words);
        if (!looked.HasData)
        {
            return null;
        }

        var trend = LookedTrend.At(asked.Marts, looked, asked["measure"], asked["with"]);
        var name = trend.Choices.FirstOrDefault(choice => choice.Measure == trend.Measure) is { } choice ? $"{choice.Item} {choice.Name}" : asked.Say("measure.", trend.Measure);
        return PageRows.Of(
            looked.System!.SystemId,
            trend.Quarters.Reverse().SelectMany(quarter => trend.Series.Select(line => (Quarter: quarter, Line: line))),
            [
                new("quarter", words["exports.quarter"], CellKind.Text, row => row.Quarter),
                new("area_unit_id", words["exports.unit-id"], CellKind.Text, row => row.Line.AreaUnitId),
                new("area", words["exports.area"], CellKind.Text, row => row.Line.Name),
                new("measure", words["exports.measure"], CellKind.Text, _ => name),
                new("value", words["exports.value"], CellKind.Number, row => row.Line.Value(row.Quarter)),
                new("restated_value", words["exports.restated"], CellKind.Number, row => row.Line.Restated(row.Quarter)),
                new("subjects", words["exports.subjects"], CellKind.Whole, row => row.Line.Subjects(row.Quarter)),
                new("series_break", words["exports.break"], CellKind.Truth, row => trend.Breaks.Contains(row.Quarter)),
            ]);
    }
}
