namespace Analytics.Warehouse.Systems;

/// <summary>Reads the tiers of a system: by threshold, by label recorded, by rank or by quota.</summary>
/// <remarks>
/// <code>
/// tiers: {kind: tier_threshold, rows: [{label: 优秀, lower: 90, inclusive: true, actions: [表彰]}, {label: null, lower: 0}], boundary_flag: [60]}
///                                                 # upper: a printed upper bound; measure: instead of the total
/// tiers: {kind: tier_manual, measure: m, allowed: [五星党员]}
/// tiers: {kind: tier_rank, within: branch, top: {n: 10, label: 表彰}, bottom: {n: 3, label: 帮扶谈话}}      # one of the two suffices; ties at the cut are in (INT-16)
/// tiers: {kind: tier_quota, within: branch, label: 优秀党员, quota_measure: outstanding_quota}            # the unit states the figure
/// </code>
/// within: branch (the unit on whose roster the person is) | system.
/// </remarks>
internal static class TierReader
{
    private static readonly string[] Kinds = ["tier_threshold", "tier_manual", "tier_rank", "tier_quota"];

    /// <returns>threshold, manual, rank or quota with what it looks at; nulls without tiers.</returns>
    public static (string? Kind, string? Measure, string? Within) Read(SystemScope scope, YamlEntry root)
    {
        if (root.Find("tiers") is not { } tiers)
        {
            return (null, null, null);
        }

        var kind = tiers.OneOf("kind", Kinds, "tier_threshold")!;
        tiers.Joined("quote", "；");
        scope.Interpretation(tiers);
        string? measure = null;
        string? within = null;
        switch (kind)
        {
            case "tier_manual":
                tiers.Require("measure");
                measure = scope.Measure(tiers, "measure");
                foreach (var label in GradeReader.Allowed(tiers))
                {
                    Add(scope, label, null);
                }

                break;
            case "tier_rank":
                within = Within(tiers);
                Ranks(scope, tiers);
                break;
            case "tier_quota":
                within = Within(tiers);
                tiers.Require("quota_measure");
                Add(scope, tiers.RequiredText("label"), null, quota: scope.Measure(tiers, "quota_measure"));
                break;
            default:
                measure = scope.Measure(tiers, "measure");
                Thresholds(scope, tiers);
                break;
        }

        tiers.Close("tiers_" + kind);
        return (kind["tier_".Length..], measure, within);
    }

    private static void Thresholds(SystemScope scope, YamlEntry tiers)
    {
        BandReader.Read(tiers, "tier_row", (row, band) =>
        {
            foreach (var action in row.List("actions"))
            {
                scope.Rows.Actions.Add(new ActionRow(scope.SystemId, scope.Version, band.Label ?? "", action.Scalar ?? "", row.Joined("quote", "；"), null));
            }

            row.Joined("quote", "；");
            Add(scope, band.Label, band);
        });
        foreach (var flag in tiers.List("boundary_flag"))
        {
            if (flag.AsNumber() is { } value)
            {
                scope.Rows.TierFlags.Add(new TierFlagRow(scope.SystemId, scope.Version, value));
            }
            else
            {
                flag.Error("应为数字", "must be a number");
            }
        }
    }

    private static void Ranks(SystemScope scope, YamlEntry tiers)
    {
        var (top, bottom) = (tiers.Find("top"), tiers.Find("bottom"));
        if (top is null && bottom is null)
        {
            tiers.Error("须有 top 或 bottom", "needs top or bottom");
        }

        foreach (var (cut, isTop) in new[] { (top, true), (bottom, false) })
        {
            if (cut is null)
            {
                continue;
            }

            var n = cut.RequiredNumber("n") ?? 1;
            if (n < 1 || n != decimal.Floor(n))
            {
                cut.Find("n")?.Error("n 应为正整数", "n must be a whole number above 0");
            }

            Add(scope, cut.RequiredText("label"), null, top: isTop ? (int)n : null, bottom: isTop ? null : (int)n);
            cut.Joined("quote", "；");
            cut.Close("cut");
        }
    }

    private static string Within(YamlEntry tiers)
    {
        tiers.Require("within");
        return tiers.OneOf("within", ["branch", "system"], "branch")!;
    }

    private static void Add(SystemScope scope, string? label, Band? band, int? top = null, int? bottom = null, string? quota = null)
    {
        scope.Labels.Add(label ?? "");
        scope.Rows.Tiers.Add(new TierRow(
            scope.SystemId, scope.Version, scope.Rows.Tiers.Count + 1, label, band?.Lower, band?.IsInclusive ?? true, band?.Upper, top, bottom, quota));
    }
}
