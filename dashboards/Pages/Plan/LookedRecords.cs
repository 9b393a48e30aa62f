using Analytics.Dashboards.Pages.Flag;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Plan;

/// <summary>The records that an inspector looks at in a unit's quarter: those that its flags name, else as many of the kinds that flags elsewhere name, so that nothing tells the two apart.</summary>
public static class LookedRecords
{
    /// <summary>How many records are looked at where no flag names any and none is of a kind that flags name.</summary>
    public const int WithoutFlags = 8;

    /// <summary>The query of those that no flag names.</summary>
    public const string Query = "Pages/Plan/records.sql";

    /// <summary>The records, by file and row.</summary>
    public static IReadOnlyList<FlagRecord> Of(MartReader marts, string unitId, string quarter)
    {
        if (!marts.Has("mart_flag_record"))
        {
            return [];
        }

        var flagged = UnitQuarter.Records(marts, unitId, quarter).DistinctBy(record => (record.Dataset, record.RecordId)).ToList();
        return [.. (flagged.Count > 0 ? flagged : marts.Query<FlagRecord>(Query, new { unit = unitId, quarter, most = WithoutFlags }))
            .OrderBy(record => record.File, StringComparer.Ordinal).ThenBy(record => record.RowNumber).ThenBy(record => record.RecordId, StringComparer.Ordinal)];
    }
}
