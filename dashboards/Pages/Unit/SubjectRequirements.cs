using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Unit;

/// <summary>What is asked of a unit or a person in quantities, at the end of the quarter looked at and of those before.</summary>
/// <param name="Rows">Every requirement in the order of the text: what records show beside what is stated.</param>
/// <param name="History">Each of them at the end of each quarter read.</param>
public sealed record SubjectRequirements(IReadOnlyList<RequirementRow> Rows, IReadOnlyList<RequirementQuarter> History)
{
    /// <summary>Reads it: one query of the subject, and the names that all subjects of the system share.</summary>
    /// <param name="marts">Within the reader's scope.</param>
    /// <param name="looked">Whose, of which system and quarter.</param>
    /// <param name="quarters">How many quarters, the one looked at included.</param>
    public static SubjectRequirements Of(MartReader marts, LookedSubject looked, int quarters)
    {
        var since = Looked.QuartersBefore(looked.Quarter, quarters - 1);
        var names = marts.Query<RequirementName>("Pages/Unit/requirement_names.sql", new { system = looked.System });
        var places = names.Select((name, place) => (name, place)).ToDictionary(each => (each.name.Version, each.name.RequirementId), each => each.place);
        int Place(RequirementRow row) => places.GetValueOrDefault((row.Version, row.RequirementId), names.Count);
        var results = marts.Query<RequirementRow>("Pages/Unit/requirements.sql", new { unit = looked.Unit, subject_type = looked.SubjectType, subject = looked.Subject, system = looked.System, quarter = looked.Quarter, since });
        var claimed = results.Where(row => row.Basis == "claim").ToDictionary(row => (row.Version, row.RequirementId), row => row.Observed);
        return new SubjectRequirements(
            [
                .. results.Where(row => row.Basis == "evidence" && row.Quarter == looked.Quarter).OrderBy(Place).ThenBy(row => row.RequirementId, StringComparer.Ordinal)
                    .Select(row => (Row: row, Name: names.ElementAtOrDefault(Place(row))))
                    .Select(each => each.Row with
                    {
                        NameZh = each.Name?.NameZh, NameEn = each.Name?.NameEn, Quote = each.Name?.Quote, Measure = each.Name?.Measure, Item = each.Name?.Item,
                        Claimed = claimed.GetValueOrDefault((each.Row.Version, each.Row.RequirementId)),
                    }),
            ],
            [
                .. results.Where(row => row.Basis == "evidence").Select(row => new RequirementQuarter
                {
                    RequirementId = row.RequirementId, Quarter = row.Quarter, Status = row.Status, SubPeriodsMet = row.SubPeriodsMet, SubPeriodsDue = row.SubPeriodsDue,
                }),
            ]);
    }

    private sealed class RequirementName
    {
        public string Version { get; init; } = "";

        public string RequirementId { get; init; } = "";

        public string? NameZh { get; init; }

        public string? NameEn { get; init; }

        public string? Quote { get; init; }

        public string? Measure { get; init; }

        public string? Item { get; init; }
    }
}
