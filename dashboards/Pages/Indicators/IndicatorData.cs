using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Indicators;

/// <summary>What is known of an indicator or requirement in an area: read once, shown on its page.</summary>
public sealed record IndicatorData
{
    private const int MostSubjects = 50;

    /// <summary>What it is.</summary>
    public required AskedIndicator Asked { get; init; }

    /// <summary>How the area's subjects stand; null of a requirement.</summary>
    public required IndicatorRow? Row { get; init; }

    /// <summary>The area, its parts, and what belongs to the area itself; none where nothing of it may be seen.</summary>
    public required IReadOnlyList<PlaceRow> Places { get; init; }

    /// <summary>The units above the area, from the highest down to itself.</summary>
    public required IReadOnlyList<AreaChoice> Path { get; init; }

    /// <summary>The area quarter by quarter.</summary>
    public required IReadOnlyList<HistoryRow> History { get; init; }

    /// <summary>Subjects by points; none of a requirement.</summary>
    public required IReadOnlyList<DistributionRow> Distribution { get; init; }

    /// <summary>How it goes with the rest of the total and with other indicators; none of a requirement.</summary>
    public required IReadOnlyList<RelatedRow> Related { get; init; }

    /// <summary>The first subjects that the area has itself.</summary>
    public required IReadOnlyList<SubjectRow> Own { get; init; }

    /// <summary>The first subjects of the whole area that lack evidence.</summary>
    public required IReadOnlyList<SubjectRow> Lacking { get; init; }

    /// <summary>How it goes with the rest of the total; null where that says nothing.</summary>
    public RelatedRow? Rest => Related.FirstOrDefault(each => each.IndicatorId.Length == 0);

    /// <summary>Reads everything.</summary>
    /// <param name="marts">Within the reader's scope.</param>
    /// <param name="looked">What is looked at.</param>
    /// <param name="indicator">Id of an indicator or requirement.</param>
    /// <returns>Null where there is nothing to show: no data, no such indicator, or a snapshot of an earlier version without points by area.</returns>
    public static IndicatorData? Read(MartReader marts, Looked looked, string indicator)
    {
        if (!looked.HasData || !marts.Has("mart_indicator_points") || AskedIndicator.Of(marts, looked, indicator) is not { } asked)
        {
            return null;
        }

        var (system, area, quarter, basis) = (looked.System!.SystemId, looked.Area!.UnitId, looked.Quarter, looked.Basis);
        var ofSubjects = new { system, area, quarter, basis, subject_type = looked.System.SubjectType };
        IndicatorRow? row = null;
        IReadOnlyList<PlaceRow> places = [];
        IReadOnlyList<AreaChoice> path = [];
        IReadOnlyList<HistoryRow> history = [];
        IReadOnlyList<DistributionRow> distribution = [];
        IReadOnlyList<RelatedRow> related = [];
        IReadOnlyList<SubjectRow> own = [], lacking = [];
        List<Action> reads =
        [
            () => lacking = IndicatorSubjectsTable.Rows(marts, looked, indicator, asked.IsRequirement, own: false, MostSubjects),
            () => places = IndicatorPlacesTable.Rows(marts, looked, indicator),
            () => own = IndicatorSubjectsTable.Rows(marts, looked, indicator, asked.IsRequirement, own: true, MostSubjects),
            () => history = marts.QueryOf<HistoryRow>("Pages/Indicators/history.sql", indicator, each => each.IndicatorId, new { system, area, quarter, basis }),
            () => path = marts.Query<AreaChoice>("Pages/Indicators/path.sql", new { area }),
        ];
        if (!asked.IsRequirement)
        {
            reads.InsertRange(0, [
                () => related = marts.QueryOf<RelatedRow>("Pages/Indicators/related.sql", indicator, each => each.ThisId, ofSubjects),
                () => distribution = marts.QueryOf<DistributionRow>("Pages/Indicators/distribution.sql", indicator, each => each.IndicatorId, ofSubjects),
                () => row = IndicatorsTable.Rows(marts, looked).FirstOrDefault(each => each.IndicatorId == indicator),
            ]);
        }

        MartReader.SideBySide(reads);
        return new IndicatorData
        {
            Asked = asked, Row = row, Places = places, Path = path, History = history, Distribution = distribution, Related = related, Own = own, Lacking = lacking,
        };
    }
}
