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

        if (isOfPersons && kinds.Contains("ledger") && chance.Percent(20))
        {
            Account(system);
        }

        Classify(system);
        return system;
    }

    // A ledger has entries instead of points; its indicators are what entries may name.
    private void Account(JsonObject system)
    {
        foreach (var key in new[] { "profiles", "dimensions" })
        {
            system.Remove(key);
        }

        system["requirements"] = new JsonArray();
        system["indicators"] = new JsonArray(
            new JsonObject { ["id"] = "I1", ["name"] = new JsonObject { ["zh"] = "读书", ["en"] = "Reading" }, ["points"] = null, ["clauses"] = new JsonArray(new JsonObject { ["kind"] = "unspecified", ["reason"] = "none" }) },
            new JsonObject { ["id"] = "I2", ["name"] = new JsonObject { ["zh"] = "读书交流", ["en"] = "Exchange" }, ["points"] = null, ["clauses"] = new JsonArray(new JsonObject { ["kind"] = "unspecified", ["reason"] = "none" }) });
        var ledger = new JsonObject { ["month"] = new JsonArray([.. new[] { "+duty", "+contribution", "+bonus", "-deduct", "+appraisal" }.Where(_ => chance.Percent(80)).DefaultIfEmpty("+duty").Select(part => (JsonNode)part)]), ["quarter"] = chance.One("mean", "sum"), ["year"] = chance.One("mean", "sum") };
        if (chance.Percent(60))
        {
            ledger["base"] = chance.One(80m, 6m);
            ((JsonArray)ledger["month"]!).Insert(0, "base");
        }

        system["ledger"] = ledger;
    }

    private JsonObject Top(string prefix, JsonObject top)
    {
        var leaves = Enumerable.Range(1, chance.Between(1, 3)).Select(number => Indicator($"{prefix}I{number}")).ToList();
        if (kinds.Contains("grades") && chance.Percent(15))
        {
            top["indicators"] = new JsonArray([.. leaves, Graded(prefix + "G1")]);
        }
        else if (chance.Percent(30))
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

    private JsonObject Graded(string id) => new()
    {
        ["id"] = id, ["points"] = null,
        ["clauses"] = new JsonArray(chance.Percent(50)
            ? new JsonObject { ["kind"] = "tier_manual", ["measure"] = chance.One(Measures.Categories), ["allowed"] = new JsonArray("优秀", "合格") }
            : new JsonObject
            {
                ["kind"] = "tier_threshold", ["measure"] = chance.One(Measures.Counts),
                ["rows"] = new JsonArray(new JsonObject { ["label"] = "优秀", ["lower"] = 2 }, new JsonObject { ["label"] = "合格", ["lower"] = 1, ["upper"] = 1.5m, ["inclusive"] = chance.Percent(50) }, new JsonObject { ["label"] = "不合格", ["lower"] = 0 }),
            }),
    };

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

        if (kinds.Contains("tiers") && chance.Percent(80))
        {
            system["tiers"] = Tiers();
        }

        if (kinds.Contains("overrides"))
        {
            new OverrideMaker(chance, system).Make();
        }
    }

    private JsonObject Tiers()
    {
        var within = chance.One("branch", "system");
        switch (chance.One(kinds.Contains("ranks") ? ["tier_threshold", "tier_threshold", "measure", "tier_rank", "tier_rank", "tier_quota", "tier_manual"] : new[] { "tier_threshold" }))
        {
            case "tier_rank":
                var rank = new JsonObject { ["kind"] = "tier_rank", ["within"] = within };
                var isBoth = chance.Percent(60);
                if (isBoth || chance.Percent(50))
                {
                    rank["top"] = new JsonObject { ["n"] = chance.Between(1, 2), ["label"] = "优秀" };
                }

                if (isBoth || rank["top"] is null)
                {
                    rank["bottom"] = new JsonObject { ["n"] = chance.Between(1, 2), ["label"] = "不合格" };
                }

                return rank;
            case "tier_quota":
                return new JsonObject { ["kind"] = "tier_quota", ["within"] = within, ["label"] = "优秀", ["quota_measure"] = "outstanding_quota" };
            case "tier_manual":
                return new JsonObject { ["kind"] = "tier_manual", ["measure"] = "democratic_grade", ["allowed"] = new JsonArray("优秀", "合格", "不合格") };
            case "measure":
                var tiers = Threshold(chance.One(1m, 2m, 3m));
                tiers["measure"] = chance.One("books_read", "lectures_given");
                return tiers;
            default:
                return Threshold(chance.One(5m, 10m, 15m));
        }
    }

    private JsonObject Threshold(decimal lower) => new()
    {
        ["kind"] = "tier_threshold",
        ["rows"] = new JsonArray(
            new JsonObject { ["label"] = "优秀", ["lower"] = lower, ["inclusive"] = chance.Percent(70) },
            new JsonObject { ["label"] = chance.One("合格", null), ["lower"] = lower / 2, ["upper"] = lower - 0.5m, ["inclusive"] = chance.Percent(70) },
            new JsonObject { ["label"] = "不合格", ["lower"] = 0, ["inclusive"] = true, ["actions"] = new JsonArray("提醒") }),
        ["boundary_flag"] = new JsonArray(lower / 2),
    };
}
