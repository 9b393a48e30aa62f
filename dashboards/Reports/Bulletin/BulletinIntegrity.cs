using System.Globalization;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Pages.Units;

namespace Analytics.Dashboards.Reports.Bulletin;

/// <summary>Ranks beside those reported: without the records confirmed as padded, and the range if open cases go either way, as on the league page.</summary>
/// <param name="Units">Units whose cases bear on scores.</param>
/// <param name="Rows">By unit; empty where a score without its padded records is not known.</param>
public sealed record BulletinIntegrity(IReadOnlyList<InvolvedUnit> Units, IReadOnlyDictionary<string, IntegrityRow> Rows)
{
    /// <summary>Reads them; null for recipients who are not told of cases all over the city.</summary>
    public static BulletinIntegrity? Of(ReportSources sources, Pages.Overview.Looked looked, IReadOnlyList<LeagueRow> league)
    {
        if (sources.Definition is not { Cases: { } cases, UnitScope: { Inspects: true, IsWholeCity: true } })
        {
            return null;
        }

        var units = InvolvedUnits.Parse(cases);
        return new BulletinIntegrity(units, units.Count == 0 || sources.HonestScores is null
            ? new Dictionary<string, IntegrityRow>()
            : IntegrityRanks.Ranks(sources.Marts, looked, sources.HonestScores, league).ToDictionary(row => row.UnitId, StringComparer.Ordinal));
    }

    /// <summary>Units with confirmed padding, and with open cases.</summary>
    public object[] Counts => [Units.Count(unit => unit.Confirmed.HasAny), Units.Count(unit => unit.Open.HasAny)];

    /// <summary>Whether any rank can be told.</summary>
    public bool HasRanks => Rows.Count > 0;

    /// <summary>The rank without padded records, with its range where open cases leave one; null for units without a rank.</summary>
    public string? Rank(string unitId) => !Rows.TryGetValue(unitId, out var row) ? null
        : (row.Rank?.ToString(CultureInfo.CurrentCulture) ?? Charts.FigureText.None) + (row.Best == row.Worst ? "" : string.Create(CultureInfo.CurrentCulture, $" ({row.Best}–{row.Worst})"));

    /// <summary>Whether the rank is another than the one reported, or might become one.</summary>
    public bool IsMoved(string unitId, long? reported) => Rows.TryGetValue(unitId, out var row) && reported is not null && (row.Rank != reported || row.Best != row.Worst);

    /// <summary>How far the inspection of a unit is, in words; null where there is no case.</summary>
    public string? State(ReportSources sources, string unitId) => Units.FirstOrDefault(unit => unit.UnitId == unitId) is not { } unit ? null
        : string.Join(sources.Say("story.comma"), new[] { (unit.Confirmed.HasAny, "confirmed"), (unit.Open.HasAny, "open") }.Where(state => state.HasAny).Select(state => sources.Say("report.case." + state.Item2)));
}
