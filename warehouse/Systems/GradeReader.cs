namespace Analytics.Warehouse.Systems;

/// <summary>Reads a clause that gives its component a label and no points.</summary>
/// <remarks>
/// <code>
/// {kind: tier_manual, measure: m, allowed: [优秀, 良好, 合格, 较差]}           # the label is recorded as the text value of the measure
/// {kind: tier_threshold, measure: test_score, rows: [{label: 优秀, lower: 85}, {label: 良好, lower: 61, upper: 84}, {label: 不合格, lower: 0}]}
///                                                                           # above upper and below the next lower: flag tier_gap (INT-01)
/// </code>
/// </remarks>
internal static class GradeReader
{
    public static void Read(SystemScope scope, string profile, string clauseId, string kind, YamlEntry entry)
    {
        entry.Require("measure");
        var labels = kind == "tier_manual"
            ? Allowed(entry).Select(label => new Band(label, 0, null, true))
            : BandReader.Read(entry, "grade_row");
        var number = 0;
        foreach (var band in labels)
        {
            if (band.Label is null)
            {
                entry.Error("等次须有 label", "every grade needs a label");
            }

            var isManual = kind == "tier_manual";
            scope.Labels.Add(band.Label ?? "");
            scope.Rows.Grades.Add(new GradeRow(
                scope.SystemId, scope.Version, profile, clauseId, ++number, band.Label ?? "", isManual ? null : band.Lower, band.Upper, band.IsInclusive));
        }
    }

    /// <summary>The labels under <c>allowed</c>, best first.</summary>
    public static IReadOnlyList<string> Allowed(YamlEntry entry)
    {
        entry.Require("allowed");
        var labels = entry.List("allowed").Select(label => label.Scalar).OfType<string>().ToList();
        if (labels.Distinct().Count() < labels.Count)
        {
            entry.Find("allowed")?.Error("等次重复", "a label stands twice");
        }

        return labels;
    }
}
