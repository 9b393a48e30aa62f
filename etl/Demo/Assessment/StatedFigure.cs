using System.Text.Json;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Assessment;

/// <summary>A figure that a rule of a system looks at, and what somebody who does the work or does not would state of it.</summary>
/// <param name="Population">Who it is about, empty for the subject itself.</param>
/// <param name="Measure">Code of the measure.</param>
/// <param name="Item">List item, null if none.</param>
/// <param name="Per">year, or the sub-period that it is asked for by; <c>date</c> for what is handed in by a day in January.</param>
/// <param name="Good">Figure of those who meet the rule.</param>
/// <param name="Bad">Figure of those who do not.</param>
/// <param name="Label">A category instead of a figure.</param>
internal sealed record StatedFigure(string Population, string Measure, string? Item, string Per, decimal Good, decimal Bad, string? Label = null)
{
    private static readonly HashSet<string> Once =
        ["documents", "institutions", "facilities", "checklist", "study_reviews", "test_score", "paper_words", "session_days", "key_speakers", "outstanding_quota"];

    /// <summary>Whether it is a share, stated anew each time and never added up.</summary>
    public bool IsRate => Measure.Contains("rate", StringComparison.Ordinal) || Measure.Contains("coverage", StringComparison.Ordinal);

    /// <summary>Whether it is stated once a year: what is there or not, and what does not add up.</summary>
    public bool IsOnce => Label is not null || Once.Contains(Measure) || Good <= 1;

    /// <summary>The figures of a requirement.</summary>
    public static IEnumerable<StatedFigure> OfRequirement(JsonElement rule)
    {
        var (kind, population) = (Json.Text(rule, "kind"), Json.Text(rule, "population") ?? "");
        var (measure, target) = (Json.Text(rule, "measure") ?? Json.Text(rule, "numerator")!, Json.Number(rule, "target") ?? Json.Number(rule, "n") ?? Json.Number(rule, "min") ?? 1);
        var per = kind == "req_deadline" ? "date" : Json.Text(rule, "per") ?? "year";
        var (good, bad) = kind switch
        {
            "req_zero" => (0m, 1m),
            "req_rate" when Json.Text(rule, "denominator") is not null => (10m, 8m),
            "req_exists" when measure == "notes_words" => (12000m, 0m),
            _ => (target, Short(target)),
        };
        if (Json.Text(rule, "denominator") is { } whole and not "members")
        {
            yield return new StatedFigure(population, whole, null, "year", 10, 10);
        }

        foreach (var item in Json.Items(rule))
        {
            yield return new StatedFigure(population, measure, item, per, good, bad);
        }
    }

    /// <summary>The figures of a clause; none where people enter the points.</summary>
    public static IEnumerable<StatedFigure> OfClause(JsonElement rule)
    {
        var (kind, measure, per) = (Json.Text(rule, "kind"), Json.Text(rule, "measure"), Json.Text(rule, "per") ?? Json.Text(rule, "period") ?? "year");
        switch (kind)
        {
            case "deduct_short":
                var target = Json.Number(rule, "target") ?? 10;
                return Json.Text(rule, "target_measure") is { } due and not "members"
                    ? [new StatedFigure("", due, null, "year", 10, 10), new StatedFigure("", measure!, Json.Items(rule)[0], "year", 10, 8)]
                    : [new StatedFigure("", measure!, Json.Items(rule)[0], per, target, Short(target))];
            case "deduct_event":
                return [new StatedFigure("", measure!, null, "year", 0, 2)];
            case "credit_each" or "bonus_each":
                return [new StatedFigure("", measure!, null, "year", 1, 0)];
            case "tier_manual":
                return [new StatedFigure("", measure!, null, "year", 0, 0, Json.Labels(rule, "allowed"))];
            case "tier_threshold":
                return [new StatedFigure("", measure!, null, "year", 88, 57)];
            case "deduct_missing":
                return Json.List(rule, "items").SelectMany(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("when", out _)
                    ? Conditions(item, holds: true)
                    : [new StatedFigure("", measure!, Json.ItemId(item), "year", 1, 0)]);
            case "full_if":
                return Conditions(rule, holds: true);
            case "deduct_if" or "zero_if":
                return Conditions(rule, holds: false);
            case "step":
                return Json.List(rule, "rows").Take(1).SelectMany(row => Conditions(row, holds: true));
            default:
                return [];
        }
    }

    /// <summary>Whether the unit has somebody whom the figure is about.</summary>
    public bool Concerns(DemoUnit unit) => Population switch
    {
        "remote_education_sites" or "rural_members" => unit.IsRural,
        "organisation_and_propaganda_departments" or "county_centre_groups" or "four_team_leaders" => unit.Level == "county",
        "branches" or "party_branches" or "study_groups" => unit.IsBranch,
        "department_general_branches" => unit.Level == "general_branch",
        "student_branches" => unit.Kind == "school",
        "agencies" or "agency_members" => unit.Kind == "agency",
        "primary_organisations" => unit.Level is "committee" or "general_branch" or "branch",
        "student_members" or "trainees" => false,
        "county_rank_committees" => unit.Level is "city" or "county" or "committee",
        "county_rank" or "county_rank_cadres" or "county_or_above_leaders" or "city_managed" or "city_managed_or_county_rank" or "county_rank_not_city_managed"
            => unit.Level is "city" or "county" || unit is { Level: "committee", Area.Number: 0 },
        "centre_groups" or "centre_group_members" or "party_committees" or "superior_organisations" or "leaders" or "main_leaders" or "leadership_members"
            or "party_group_members" or "leading_cadres" or "website_owners" or "unit_leaders" => unit.HasCentreGroup,
        _ => true,
    };

    // What a condition asks for, or the other way round where it costs points.
    private static IEnumerable<StatedFigure> Conditions(JsonElement rule, bool holds) => Json.List(rule, "when").Select(condition =>
    {
        var (measure, item) = (Json.Text(condition, "measure")!, Json.Items(condition)[0]);
        if (Json.Number(condition, "value") is not { } value)
        {
            return new StatedFigure("", measure, item, "year", 0, 0, Json.Text(condition, "value"));
        }

        var (yes, no) = Json.Text(condition, "op") switch
        {
            ">=" => (value, Math.Max(0, value - 1)),
            ">" => (value + 1, value),
            "<" => (Math.Max(0, value - 1), value),
            "<=" => (value, value + 1),
            _ => (value, value == 0 ? 1 : value - 1),
        };
        return holds ? new StatedFigure("", measure, item, "year", yes, no) : new StatedFigure("", measure, item, "year", no, yes);
    });

    private static decimal Short(decimal target) => target > 5 ? Math.Floor(target * 0.8m) : Math.Max(0, target - 1);
}
