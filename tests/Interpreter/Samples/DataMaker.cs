using System.Text.Json.Nodes;

namespace Analytics.Tests.Interpreter.Samples;

/// <summary>Makes up people, figures around every number that a system names, and points entered.</summary>
internal sealed class DataMaker(Chance chance, JsonObject system, IReadOnlySet<string> kinds)
{
    private List<Claim> claims = [];

    public Sample Make()
    {
        var isOfPersons = (string)system["level"]! == "member";
        var units = Enumerable.Range(1, isOfPersons ? 2 : 4).Select(number => new Unit($"U{number}", null, chance.One("branch", "township", "committee"), "agency")).ToList();
        var persons = units.SelectMany(unit => Enumerable.Range(1, isOfPersons ? 3 : chance.Between(0, 3)).Select(number => Person(unit.Id, number))).ToList();
        var numbers = Numbers(system).Distinct().ToList();
        var measures = Named(system, ["measure", "target_measure", "numerator", "denominator", "quota_measure"]).Distinct().Where(measure => measure != "members").ToList();
        var periods = Named(system, ["per"]).Distinct().ToList();
        foreach (var (type, id) in persons.Select(person => ("person", person.Id)).Concat(units.Select(unit => ("unit", unit.Id))))
        {
            if (chance.Percent(type == "person" && !isOfPersons && chance.Percent(30) ? 50 : 5))
            {
                continue;
            }

            foreach (var measure in measures.Where(_ => !chance.Percent(20)))
            {
                State(type, id, measure, numbers, periods);
            }

            if (system["composite"] is not null && chance.Percent(70))
            {
                claims.Add(new(type, id, "2025", "vote_score", "", chance.One(0m, 50m, 91.9m, 100m)));
            }
        }

        if (!kinds.Contains("empty_denominator"))
        {
            var denominators = Named(system, ["denominator"]).ToHashSet();
            claims = [.. claims.Select(claim => denominators.Contains(claim.Measure) ? claim with { Value = Math.Max(1, claim.Value ?? 1), Item = "" } : claim).DistinctBy(claim => (claim.SubjectId, claim.Period, claim.Measure, claim.Item))];
        }

        var scores = (isOfPersons ? persons.Select(person => ("person", person.Id)) : units.Select(unit => ("unit", unit.Id)))
            .SelectMany(subject => Leaves(system).SelectMany(leaf => Scores(leaf, subject.Item1, subject.Item2)).Concat(Votes(subject.Item2))).ToList();
        var choices = chance.Percent(40) ? new Dictionary<string, string> { ["INT-03"] = chance.One("floor", "ceil", "exact") } : [];
        var sessions = units.Where(_ => chance.Percent(75)).SelectMany(unit => Enumerable.Range(1, chance.Between(1, 6)).Select(number => Held(unit.Id, number))).ToList();
        return new(system, choices, units, persons, claims, scores)
        {
            Sessions = sessions,
            Attendances = [.. sessions.GroupBy(session => session.UnitId).Where(_ => chance.Percent(70)).SelectMany(unit => unit)
                .SelectMany(session => persons.Where(person => person.UnitId == session.UnitId && chance.Percent(80))
                    .Select(person => new Attendance(session.Id, person.Id, chance.One("present", "present", "excused", "unexcused", "made_up"), chance.One<decimal?>(null, 2m))))],
            Entries = system["ledger"] is null ? [] : [.. persons.SelectMany(person => Enumerable.Range(0, chance.Between(0, 6)).Select(_ => Entered(person)))],
            Decisions = (string?)system["tiers"]?["kind"] != "tier_manual" ? [] : [.. persons.Where(_ => chance.Percent(30)).Select(person => new Decision("s", "person", person.Id, chance.One("优秀", "合格", "无此等次")))
                .Where(_ => isOfPersons)],
        };
    }

    private Person Person(string unit, int number) => new(
        $"{unit}P{number}", unit, chance.One<string[]>(["secretary"], ["committee_member"], ["ordinary"], ["city_managed"], []),
        chance.One("county_or_above", "section", null), chance.One("agency", "rural", null), chance.One("full", "full", "full", "probationary", "activist"),
        InCentreGroup: false, From: system["ledger"] is not null && chance.Percent(30) ? new DateOnly(2025, chance.Between(2, 11), 15) : null);

    private Session Held(string unit, int number)
    {
        var expected = chance.Between(1, 10);
        return new(
            $"{unit}S{number}", unit, chance.One("branch", "centre_group", "centre_group", "seminar", "party_lecture"), new DateOnly(2025, chance.Between(1, 12), chance.Between(1, 28)),
            chance.One(0.5m, 1m, 2m), chance.One(2m, 3m), expected, chance.Between(0, expected), chance.One("甲", "乙", null));
    }

    private Entry Entered(Person person) => new(
        person.Id, chance.One("base", "duty", "duty", "contribution", "bonus", "deduct", "deduct", "appraisal"), chance.One(1m, 2m, 2.5m, 5m, -2m),
        new DateOnly(2025, chance.Between(1, 12), chance.Between(1, 28)), chance.One("", "I1", "读书交流", "读书", "Reading"), chance.Percent(70));

    private void State(string type, string id, string measure, List<decimal> numbers, List<string> periods)
    {
        if (Measures.Categories.Contains(measure))
        {
            claims.Add(new(type, id, "2025", measure, "", null, chance.One(Measures.Words)));
            return;
        }

        if (Measures.Lists.Contains(measure))
        {
            foreach (var item in new[] { "甲", chance.One("乙", "second") }.Where(_ => !chance.Percent(25)))
            {
                var value = chance.One(0m, 1m, 1m, 1m);
                claims.Add(new(type, id, "2025", measure, item, value, measure == "documents" && value > 0 ? chance.One("2025-01-30", "2025-01-31", "2025-02-01", null) : null));
            }

            return;
        }

        if (Measures.Bonuses.Contains(measure))
        {
            foreach (var item in chance.Percent(60) ? Measures.Things.Where(_ => chance.Percent(50)) : [""])
            {
                claims.Add(new(type, id, "2025", measure, item, chance.One(0m, 1m, 2m)));
            }

            return;
        }

        var per = chance.Percent(60) && !Measures.Rates.Contains(measure) ? Grain(periods) : "year";
        if (per == "session")
        {
            claims.AddRange(Enumerable.Range(1, chance.Between(1, 3)).Select(number => new Claim(type, id, chance.One("2025M03", "2025M07"), measure, $"{number}", Figure(measure, numbers))));
            return;
        }

        claims.AddRange(Periods.Of(2025, per).Where(_ => per == "year" || !chance.Percent(chance.One(0, 10)))
            .Select(period => new Claim(type, id, period, measure, "", per == "year" ? Figure(measure, numbers) : chance.One(0m, 1m, 1m, 2m, 3m, 0.5m))));
        if (per != "year" && chance.Percent(20))
        {
            claims.Add(new(type, id, "2025", measure, "", Figure(measure, numbers)));
        }
    }

    // Fine enough for every window of the system: what a half-year's figure says of its months is another matter.
    private string Grain(List<string> periods)
    {
        var windows = periods.Where(per => per is not ("year" or "session")).ToList();
        return kinds.Contains("coarse") && chance.Percent(10) ? chance.One("half_year", "quarter")
            : windows.Count == 0 ? chance.One(periods.Append("year").ToList())
            : periods.Contains("session") && chance.Percent(30) ? "session"
            : windows.Count == 1 ? chance.One(windows[0], windows[0], "month") : "month";
    }

    // Around every number that the system names: one below, a tenth below, on it, a tenth above; or none at all.
    private decimal Figure(string measure, List<decimal> numbers)
    {
        var figure = Math.Max(0, chance.One(numbers.Append(0m).ToList()) + chance.One(-5m, -1m, -0.1m, 0m, 0m, 0.1m, 1m));
        return Measures.Rates.Contains(measure) ? Math.Min(100, figure) : Measures.Events.Contains(measure) ? chance.One(0m, 0m, 1m, 3m) : figure;
    }

    private IEnumerable<Score> Scores(JsonObject leaf, string type, string id)
    {
        foreach (var assessor in new[] { "self", "review" }.Where(_ => leaf["points"] is not null))
        {
            if (chance.Percent(IsManual(leaf) ? 80 : 25))
            {
                var points = (decimal)leaf["points"]!;
                yield return new("s", (string)leaf["id"]!, type, id, assessor, chance.One(0m, points, points / 2, Math.Max(0, points - 0.1m), chance.Percent(20) ? points + 0.5m : points));
            }
        }
    }

    private IEnumerable<Score> Votes(string id) =>
        system["composite"] is not null && chance.Percent(50) ? [new("s", "vote", "person", id, "review", chance.One(0m, 60m, 92m, 100m))]
        : system["composite"] is null && chance.Percent(3) ? [new("s", "total", (string)system["level"]! == "member" ? "person" : "unit", id, chance.One("self", "review"), chance.One(1m, 5m, 7.5m))]
        : [];

    private static bool IsManual(JsonObject leaf) => ((JsonArray)leaf["clauses"]!).Any(clause => (string)clause!["kind"]! == "manual");

    private static IEnumerable<JsonObject> Leaves(JsonNode? node) => node switch
    {
        JsonObject rule when rule["clauses"] is not null => [rule],
        JsonObject rule => rule.SelectMany(child => Leaves(child.Value)),
        JsonArray list => list.SelectMany(Leaves),
        _ => [],
    };

    private static IEnumerable<string> Named(JsonNode? node, string[] keys) => node switch
    {
        JsonObject rule => rule.SelectMany(child => keys.Contains(child.Key) ? [(string)child.Value!] : Named(child.Value, keys)),
        JsonArray list => list.SelectMany(child => Named(child, keys)),
        _ => [],
    };

    private static IEnumerable<decimal> Numbers(JsonNode? node) => node switch
    {
        JsonObject rule => rule.SelectMany(child => child.Key is "target" or "n" or "value" && child.Value is JsonValue value && value.TryGetValue<decimal>(out var number) ? [number] : Numbers(child.Value)),
        JsonArray list => list.SelectMany(Numbers),
        _ => [],
    };
}
