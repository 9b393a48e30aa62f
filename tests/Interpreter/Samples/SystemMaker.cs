using System.Text.Json.Nodes;

namespace Analytics.Tests.Interpreter.Samples;

/// <summary>Makes up a small system: a few leaves, requirements, and what is made of the total.</summary>
internal sealed class SystemMaker(Chance chance, IReadOnlySet<string> kinds)
{
    private readonly bool isOfPersons = chance.Percent(50);

    private ClauseMaker Clauses => new(chance, kinds, isOfPersons);

    public JsonObject Make()
    {
        var system = new JsonObject { ["id"] = "s", ["level"] = isOfPersons ? "member" : "unit", ["title"] = "made up" };
        if (chance.Percent(50))
        {
            system["official_basis"] = "review";
        }

        system["settings"] = new JsonObject { ["INT-03"] = new JsonObject { ["value"] = chance.One("floor", "ceil", "exact"), ["allowed"] = new JsonArray("floor", "ceil", "exact") } };
        if (isOfPersons && kinds.Contains("profiles") && chance.Percent(20))
        {
            system["profiles"] = new JsonObject
            {
                ["leader"] = Top("L", new JsonObject { ["select"] = new JsonObject { ["role_any"] = new JsonArray("secretary", "committee_member") } }),
                ["ordinary"] = Top("O", new JsonObject { ["select"] = new JsonObject() }),
            };
        }
        else
        {
            Top("", system);
        }

        Classify(system);
        return system;
    }

    private JsonObject Top(string prefix, JsonObject top)
    {
        var leaves = Enumerable.Range(1, chance.Between(1, 3)).Select(number => Indicator($"{prefix}I{number}")).ToList();
        if (chance.Percent(30))
        {
            var unseen = chance.One(0, 0, 3);
            var dimension = new JsonObject { ["id"] = prefix + "D1", ["points"] = leaves.Sum(leaf => (decimal)leaf["points"]!) + unseen, ["indicators"] = new JsonArray([.. leaves]) };
            if (unseen > 0)
            {
                dimension["unseen_points"] = unseen;
            }

            top["dimensions"] = new JsonArray(dimension);
        }
        else
        {
            top["indicators"] = new JsonArray([.. leaves]);
        }

        top["requirements"] = new JsonArray([.. Enumerable.Range(1, chance.Between(0, 2)).Select(number => new RequirementMaker(chance, kinds, isOfPersons).Make($"{prefix}r{number}"))]);
        return top;
    }

    private JsonObject Indicator(string id)
    {
        if (!chance.Percent(20))
        {
            return Leaf(id);
        }

        var parts = new[] { Leaf(id + ".a"), Leaf(id + ".b") };
        return new JsonObject { ["id"] = id, ["points"] = parts.Sum(part => (decimal)part["points"]!), ["parts"] = new JsonArray([.. parts]) };
    }

    private JsonObject Leaf(string id)
    {
        var points = chance.One(1m, 2m, 2.5m, 5m, 8m, 20m);
        var leaf = new JsonObject { ["id"] = id, ["points"] = points, ["clauses"] = new JsonArray([.. Clauses.Make(points)]) };
        if (kinds.Contains("clamp") && chance.Percent(10))
        {
            leaf["clamp"] = "none";
        }

        if (kinds.Contains("population") && chance.Percent(15))
        {
            leaf["population"] = isOfPersons ? chance.One("members", "agency_members", "town_committees", "county_rank_not_city_managed") : chance.One("town_committees", "units");
        }
        else if (kinds.Contains("combine_people") && !isOfPersons && chance.Percent(30))
        {
            leaf["clauses"] = new JsonArray([.. new ClauseMaker(chance, kinds.Except(["condition_population"]).ToHashSet(), isOfPersons).Make(points)]);
            leaf["population"] = chance.One("members", "agency_members", "county_or_above_leaders", "county_rank_not_city_managed");
            leaf["combine_people"] = chance.One("each_scored", "worst", "mean", "sum_shortfall", "share_meeting");
        }

        return leaf;
    }

    private void Classify(JsonObject system)
    {
        if (kinds.Contains("veto") && chance.Percent(15))
        {
            system["veto"] = new JsonObject { ["when"] = Clauses.Grade() };
        }

        if (kinds.Contains("weighted") && isOfPersons && chance.Percent(30))
        {
            system["composite"] = new JsonObject { ["kind"] = "weighted", ["parts"] = new JsonObject { ["quantified"] = 0.8m, ["vote"] = 0.2m } };
        }

        if (kinds.Contains("tiers") && chance.Percent(70))
        {
            var lower = chance.One(5m, 10m, 15m);
            system["tiers"] = new JsonObject
            {
                ["kind"] = "tier_threshold",
                ["rows"] = new JsonArray(
                    new JsonObject { ["label"] = "优秀", ["lower"] = lower, ["inclusive"] = chance.Percent(70) },
                    new JsonObject { ["label"] = chance.One("合格", null), ["lower"] = lower / 2, ["inclusive"] = chance.Percent(70) },
                    new JsonObject { ["label"] = "不合格", ["lower"] = 0, ["inclusive"] = true }),
                ["boundary_flag"] = new JsonArray(lower / 2),
            };
        }
    }
}
