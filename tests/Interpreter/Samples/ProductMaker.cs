using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Analytics.Tests.Interpreter.Samples;

/// <summary>Makes up people, figures and points for a system of the product, around every number and word that it names, and other readings of it.</summary>
internal sealed class ProductMaker(Chance chance, string system)
{
    private static readonly string[] Roles = ["main_leader", "leader", "secretary", "committee_member", "cadre", "ordinary", "city_managed", "party_group_member"];

    private readonly JsonObject rules = Json(Catalogue.Text(system));

    public Sample Make()
    {
        var isOfPersons = (string)rules["level"]! == "member";
        var units = Enumerable.Range(1, isOfPersons ? 2 : 4).Select(number => new Unit($"U{number}", null, chance.One("committee", "branch", "township", "county"), chance.One("agency", "school", "enterprise"), chance.Percent(40))).ToList();
        var persons = units.SelectMany(unit => Enumerable.Range(1, chance.Between(0, isOfPersons ? 4 : 3)).Select(number => Person(unit.Id, number))).ToList();
        var whole = Rule.Parse(rules.ToJsonString());
        var looks = Looks(whole).DistinctBy(look => (look.Measure, string.Join('|', look.Items))).GroupBy(look => look.Measure).ToList();
        var claims = persons.Select(person => ("person", person.Id)).Concat(units.Select(unit => ("unit", unit.Id))).Where(_ => chance.Percent(85))
            .SelectMany(who => looks.Where(_ => chance.Percent(75)).SelectMany(look => State(who.Item1, who.Id, look.Key, [.. look]))).ToList();
        var scores = (isOfPersons ? persons.Select(person => ("person", person.Id)) : units.Select(unit => ("unit", unit.Id)))
            .SelectMany(who => new[] { "self", "review" }.SelectMany(assessor => Scores(who.Item1, who.Id, assessor))).ToList();
        var choices = whole.Map("settings").Where(setting => setting.Value.List("allowed").Count > 1 && chance.Percent(25))
            .ToDictionary(setting => setting.Key, setting => chance.One(setting.Value.List("allowed")).Word!);
        return new(rules, choices, units, persons, claims, scores)
        {
            Entries = rules["ledger"] is null ? [] : [.. persons.SelectMany(person => Enumerable.Range(0, chance.Between(0, 8)).Select(_ => new Entry(
                person.Id, chance.One("base", "duty", "contribution", "bonus", "deduct", "appraisal"), chance.One(1m, 2.5m, 5m), new DateOnly(2025, chance.Between(1, 12), 5), "", chance.Percent(70))))],
        };
    }

    private Person Person(string unit, int number) => new(
        $"{unit}P{number}", unit, [.. Roles.Where(_ => chance.Percent(20))], chance.One("county_or_above", "section", "staff", null), chance.One("agency", "rural", "student", "enterprise_institution", null),
        chance.One("full", "full", "probationary", "activist"), chance.Percent(40));

    private IEnumerable<Claim> State(string type, string id, string measure, List<(string Measure, IReadOnlyList<string> Items, IReadOnlyList<decimal> Numbers, IReadOnlyList<string> Words, string Per)> looks)
    {
        if (looks.SelectMany(look => look.Words).ToList() is { Count: > 0 } words && Catalogue.Aggregates[measure] == "category")
        {
            return [new(type, id, "2025", measure, "", null, chance.One(words))];
        }

        if (looks.SelectMany(look => look.Items).Distinct().ToList() is { Count: > 0 } items)
        {
            return items.Where(_ => chance.Percent(80)).Select(item => new Claim(type, id, "2025", measure, item, chance.One(0m, 1m, 1m, 1m, 2m)));
        }

        var numbers = looks.SelectMany(look => look.Numbers).Append(0m).ToList();
        var per = chance.One(looks.Select(look => look.Per).Append("year").ToList());
        var range = Catalogue.Ranges.GetValueOrDefault(measure);
        decimal Figure() => Math.Clamp(chance.One(numbers) + chance.One(-5m, -1m, -0.1m, 0m, 0m, 0.1m, 1m), Math.Max(0, range.Low ?? 0), range.High ?? 1000000);
        return per == "session"
            ? Enumerable.Range(1, 2).Select(number => new Claim(type, id, "2025M05", measure, $"{number}", Figure()))
            : Periods.Of(2025, per == "day" ? "month" : per).Select(period => new Claim(type, id, period, measure, "", Figure()));
    }

    private IEnumerable<Score> Scores(string type, string id, string assessor) => Sample.LeavesOf(rules)
        .Where(leaf => leaf["points"] is not null && chance.Percent(((JsonArray)leaf["clauses"]!).Any(clause => (string?)clause!["kind"] is "manual" or "unspecified") ? 90 : 20))
        .Select(leaf => new Score("s", (string)leaf["id"]!, type, id, assessor, chance.One(1m, 0.5m, 0m, 1m) * (decimal)leaf["points"]!))
        .DistinctBy(score => score.IndicatorId);

    // Every measure that is looked at anywhere, with the items, numbers, words and sub-periods beside it.
    private static IEnumerable<(string Measure, IReadOnlyList<string> Items, IReadOnlyList<decimal> Numbers, IReadOnlyList<string> Words, string Per)> Looks(Rule rule)
    {
        foreach (var key in new[] { "measure", "target_measure", "numerator", "denominator", "quota_measure" })
        {
            if (rule.Text(key) is { } measure && measure != "members" && Catalogue.Aggregates.ContainsKey(measure))
            {
                var items = rule.List("item").Concat(rule.List("items").Where(item => item["when"] is null)).Select(item => item.Word ?? item.Text("id")!)
                    .Concat(rule["by"] is { } by && by.Text("attr") != "role" ? by.Map("map").Select(entry => entry.Key) : []);
                var words = rule.Map("map").Select(entry => entry.Key).Concat(rule.List("allowed").Select(word => word.Word!)).Concat(rule["value"]?.Word is { } value && rule["value"]!.Figure is null ? [value] : []);
                yield return (
                    measure, key is "measure" or "numerator" ? [.. items] : [], [.. new[] { rule.Number("target"), rule.Number("n"), rule.Number("value") }.OfType<decimal>()], [.. words],
                    rule.Text("per") ?? rule.Text("period") ?? "year");
            }
        }

        foreach (var look in rule.Children().SelectMany(Looks))
        {
            yield return look;
        }
    }

    private static JsonObject Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return (JsonObject)Json(stream.Documents[0].RootNode)!;
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, Json(child.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when decimal.TryParse(scalar.Value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };
}
