using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Unit;

/// <summary>The assessment of a unit or a person in one system at the end of a quarter, indicator by indicator.</summary>
/// <param name="Rows">Every dimension, indicator and part in the order of the text, with its points on the basis asked for and on all others.</param>
/// <param name="Accounts">How records and stated figures would give points, also where the points were entered by people.</param>
public sealed record SubjectIndicators(IReadOnlyList<IndicatorRow> Rows, IReadOnlyList<AccountRow> Accounts)
{
    /// <summary>Reads it: one query of the subject, and the names that all subjects of the system share.</summary>
    /// <param name="marts">Within the reader's scope.</param>
    /// <param name="looked">Whose, of which system and quarter.</param>
    /// <param name="basis">official or claimed.</param>
    public static SubjectIndicators Of(MartReader marts, LookedSubject looked, string basis)
    {
        var names = marts.Query<IndicatorName>("Pages/Unit/indicator_names.sql", new { system = looked.System });
        var places = names.Select((name, place) => (name, place)).ToDictionary(each => (each.name.Version, each.name.IndicatorId), each => each.place);
        int Place(IndicatorRow row) => places.GetValueOrDefault((row.Version, row.IndicatorId), names.Count);
        var points = marts.Query<IndicatorRow>("Pages/Unit/indicators.sql", new { unit = looked.Unit, subject_type = looked.SubjectType, subject = looked.Subject, system = looked.System, quarter = looked.Quarter, basis });
        var all = points.ToLookup(row => row.IndicatorId, row => new BasisPoints(row.Basis, row.Points, row.KnownPoints, row.UnknownPoints, row.Status));
        return new SubjectIndicators(
            [
                .. points.Where(row => row.Basis == basis).OrderBy(Place).ThenBy(row => row.IndicatorId, StringComparer.Ordinal)
                    .Select(row => (Row: row, Name: names.ElementAtOrDefault(Place(row))))
                    .Select(each => each.Row with { NameZh = each.Name?.NameZh, NameEn = each.Name?.NameEn, IsLeaf = each.Name?.IsLeaf ?? true, All = [.. all[each.Row.IndicatorId]] }),
            ],
            [
                .. points.Where(row => row.Basis is "evidence" or "claim")
                    .OrderBy(row => row.IndicatorId, StringComparer.Ordinal).ThenByDescending(row => row.Basis, StringComparer.Ordinal)
                    .Select(row => new AccountRow { IndicatorId = row.IndicatorId, Basis = row.Basis, Explanation = row.Explanation }),
            ]);
    }

    private sealed class IndicatorName
    {
        public string Version { get; init; } = "";

        public string IndicatorId { get; init; } = "";

        public string? NameZh { get; init; }

        public string? NameEn { get; init; }

        public bool IsLeaf { get; init; }
    }
}
