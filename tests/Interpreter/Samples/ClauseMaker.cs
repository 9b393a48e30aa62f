using System.Text.Json.Nodes;

namespace Analytics.Tests.Interpreter.Samples;

/// <summary>Makes up the clauses of a leaf: of one start only, deducting from the points or earning them.</summary>
internal sealed class ClauseMaker(Chance chance, IReadOnlySet<string> kinds, bool isOfPersons)
{
    private static readonly string[] Deducting = ["deduct_short", "deduct_event", "deduct_if", "deduct_missing", "bonus_each", "adjust", "zero_if"];
    private static readonly string[] Additive = ["full_if", "credit_each", "step"];

    public IEnumerable<JsonObject> Make(decimal points)
    {
        var additive = Additive.Where(kinds.Contains).ToList();
        if (chance.Percent(15))
        {
            return kinds.Contains("unspecified") && chance.Percent(50) ? [new JsonObject { ["kind"] = "unspecified", ["reason"] = "none" }] : [new JsonObject { ["kind"] = "manual" }];
        }

        return additive.Count > 0 && chance.Percent(40)
            ? [One(chance.One(additive), points)]
            : Enumerable.Range(0, chance.Between(1, 3)).Select(_ => One(chance.One(Deducting.Where(kinds.Contains).ToList()), points)).ToList();
    }

    /// <summary>A condition over a figure, a rate or a word.</summary>
    public JsonObject Condition()
    {
        if (chance.Percent(20))
        {
            return Grade();
        }

        var condition = new JsonObject { ["measure"] = chance.One(Measures.Counts), ["op"] = chance.One("=", "<", "<=", ">", ">=", "<>"), ["value"] = chance.One(0m, 1m, 2m, 2.5m) };
        if (kinds.Contains("condition_population") && chance.Percent(15))
        {
            condition["population"] = isOfPersons ? chance.One("agency_members", "members") : "town_committees";
        }

        return condition;
    }

    /// <summary>A condition over a word.</summary>
    public JsonObject Grade() => new() { ["measure"] = chance.One(Measures.Categories), ["op"] = chance.One("=", "=", "<>"), ["value"] = chance.One(Measures.Words) };

    private JsonObject One(string kind, decimal points)
    {
        var k = chance.One(0.1m, 0.2m, 0.25m, 0.5m, 1m, 2.5m);
        return kind switch
        {
            "deduct_short" => Short(k),
            "deduct_event" => Silence(new JsonObject { ["kind"] = kind, ["measure"] = chance.One(Measures.Events), ["k"] = k }),
            "deduct_if" => Silence(Asked(new JsonObject { ["kind"] = kind, ["k"] = k })),
            "full_if" or "zero_if" => Silence(Asked(new JsonObject { ["kind"] = kind })),
            "deduct_missing" => Silence(new JsonObject { ["kind"] = kind, ["measure"] = chance.One(Measures.Lists), ["items"] = Items(), ["k"] = k }),
            "credit_each" => Silence(new JsonObject { ["kind"] = kind, ["measure"] = chance.One(Measures.Counts), ["k"] = k, ["cap"] = Math.Min(points, chance.One(1m, 2m, points)) }),
            "step" => Silence(new JsonObject { ["kind"] = kind, ["rows"] = Rows(points), ["uncovered"] = new JsonObject { ["points"] = chance.One(0m, 0.5m) } }),
            "bonus_each" => Bonus(k),
            _ => Silence(new JsonObject { ["kind"] = "adjust", ["measure"] = chance.One(Measures.Categories), ["map"] = new JsonObject { ["优秀"] = k, ["基本合格"] = -k } }),
        };
    }

    private JsonObject Short(decimal k)
    {
        var per = chance.One("year", "year", "year", "quarter", "two_month", "month", "half_year", "session");
        var clause = new JsonObject { ["kind"] = "deduct_short", ["measure"] = chance.One(chance.Percent(20) && per == "year" ? Measures.Rates : Measures.Counts), ["per"] = per, ["k"] = k };
        if (per == "year" && chance.Percent(15))
        {
            clause["target_measure"] = chance.One(Measures.Counts);
        }
        else
        {
            clause["target"] = per == "year" ? chance.One(1m, 2m, 3m, 7.5m, 12m, 85m) : chance.One(1m, 2m, 1.5m);
        }

        clause["step"] = chance.One(1m, 1m, 0.5m, 2m, 5m);
        clause["partial"] = chance.One("floor", "ceil", "exact", "$INT-03");
        return Silence(clause, mayDeduct: per == "year");
    }

    private JsonObject Bonus(decimal k)
    {
        var clause = new JsonObject { ["kind"] = "bonus_each", ["measure"] = chance.One(Measures.Bonuses) };
        if (chance.Percent(60))
        {
            clause["by"] = chance.Percent(50)
                ? new JsonObject { ["attr"] = "level", ["map"] = new JsonObject { ["甲"] = k, ["乙"] = 2 * k } }
                : new JsonObject { ["attr"] = "role", ["map"] = new JsonObject { ["支部书记"] = k, ["支部委员"] = 2 * k } };
        }
        else
        {
            clause["k"] = k;
        }

        if (chance.Percent(30))
        {
            clause["cap"] = chance.One(1m, 2m);
        }

        return clause;
    }

    private JsonObject Asked(JsonObject rule)
    {
        if (chance.Percent(30))
        {
            rule["when"] = new JsonArray(Condition(), Condition());
            if (kinds.Contains("mode"))
            {
                rule["mode"] = chance.One("all", "any");
            }
        }
        else
        {
            rule["when"] = Condition();
        }

        return rule;
    }

    private JsonArray Items()
    {
        var items = new JsonArray("甲", new JsonObject { ["id"] = "second", ["zh"] = "乙" });
        if (chance.Percent(50))
        {
            items.Add((JsonNode)Asked(new JsonObject { ["id"] = "third", ["zh"] = "丙" }));
            ((JsonObject)items[2]!).Remove("mode");
        }

        return items;
    }

    private JsonArray Rows(decimal points)
    {
        var rows = new JsonArray(Asked(new JsonObject { ["points"] = points }), Asked(new JsonObject { ["points"] = points / 2 }));
        foreach (var row in rows)
        {
            ((JsonObject)row!).Remove("mode");
        }

        return rows;
    }

    private JsonObject Silence(JsonObject clause, bool mayDeduct = false)
    {
        var isCondition = clause.ToJsonString().Contains("\"when\":", StringComparison.Ordinal) || clause["items"] is not null;
        var isCadence = (string?)clause["per"] is not (null or "year" or "session");
        if ((string?)clause["per"] == "session" && !kinds.Contains("silent_session"))
        {
            clause["when_null"] = "none";
            return clause;
        }

        switch (chance.Between(0, mayDeduct ? 4 : 3))
        {
            case 1 when (isCondition && !kinds.Contains("silent_condition")) || (isCadence && !kinds.Contains("silent_window")): break;
            case 0: clause["when_null"] = "absent"; break;
            case 1: clause["when_null"] = "none"; break;
            case 2: clause["when_null"] = "no_data"; break;
            case 4: clause["when_null"] = new JsonObject { ["deduct"] = 1.5m }; break;
            default: break;
        }

        return clause;
    }
}
