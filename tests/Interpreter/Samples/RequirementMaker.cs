using System.Text.Json.Nodes;

namespace Analytics.Tests.Interpreter.Samples;

/// <summary>Makes up one requirement.</summary>
internal sealed class RequirementMaker(Chance chance, IReadOnlySet<string> kinds, bool isOfPersons)
{
    private static readonly string[] Kinds = ["req_min", "req_cadence", "req_rate", "req_exists", "req_each", "req_zero", "req_deadline"];

    public JsonObject Make(string id)
    {
        var kind = chance.One(Kinds.Where(kinds.Contains).ToList());
        var population = isOfPersons ? chance.One("members", "members", "agency_members") : chance.One("units", "units", "town_committees", "members", "county_or_above_leaders");
        var requirement = new JsonObject { ["id"] = id, ["kind"] = kind, ["population"] = population };
        switch (kind)
        {
            case "req_min":
                requirement["measure"] = chance.One(Measures.Counts);
                requirement["target"] = chance.One(1m, 2m, 7.5m);
                requirement["period"] = chance.One("year", "year", "session");
                break;
            case "req_cadence":
                requirement["measure"] = chance.One(Measures.Counts);
                requirement["n"] = chance.One(1, 2);
                requirement["per"] = chance.One("quarter", "two_month", "month", "half_year");
                break;
            case "req_rate" when chance.Percent(50):
                requirement["measure"] = chance.One(Measures.Rates);
                requirement["target"] = chance.One(80m, 85m, 90m);
                break;
            case "req_rate":
                requirement["numerator"] = chance.One(Measures.Counts);
                requirement["denominator"] = chance.One(Measures.Counts.Append(isOfPersons ? "papers" : "members").ToList());
                requirement["target"] = chance.One(80m, 100m);
                break;
            case "req_zero":
                requirement["measure"] = chance.One(Measures.Events);
                break;
            case "req_exists":
                requirement["measure"] = chance.One(Measures.Lists);
                requirement["item"] = new JsonObject { ["id"] = "second", ["zh"] = "乙" };
                break;
            case "req_each":
                requirement["measure"] = chance.One(Measures.Lists);
                requirement["items"] = new JsonArray("甲", new JsonObject { ["id"] = "second", ["zh"] = "乙" });
                requirement["min"] = 1;
                break;
            default:
                requirement["measure"] = "documents";
                requirement["items"] = new JsonArray("甲", new JsonObject { ["id"] = "second", ["zh"] = "乙" });
                requirement["due"] = "01-31";
                break;
        }

        return requirement;
    }
}
