using System.Text.Json.Nodes;

namespace Analytics.Tests.Interpreter.Samples;

/// <summary>Makes up forced tiers, rights lost and consequences over the tiers that a system has.</summary>
internal sealed class OverrideMaker(Chance chance, JsonObject system)
{
    public void Make()
    {
        if (chance.Percent(30))
        {
            system["force_tier"] = new JsonArray([.. Enumerable.Range(0, chance.Between(1, 2)).Select(_ => Rule(["measure", "word", "total", "deducted", "rank"], "label", chance.One("特殊", "不合格")))]);
        }

        if (chance.Percent(40))
        {
            system["disqualify"] = new JsonArray([.. Enumerable.Range(0, chance.Between(1, 2)).Select(_ => Rule(["measure", "word", "total", "deducted", "rank", "tier"], "rights", new JsonArray(chance.One("评优", "晋升"), "提拔")))]);
        }

        var triggers = Labels().Append("result").Concat(system.ContainsKey("disqualify") ? ["disqualified"] : []).ToList();
        if (chance.Percent(50))
        {
            system["actions"] = new JsonArray([.. triggers.Where(_ => chance.Percent(60)).Select(trigger => new JsonObject { ["trigger"] = trigger, ["deed"] = chance.One("表彰", "谈话", "公示") })]);
        }
    }

    private JsonObject Rule(string[] asked, string key, JsonNode value)
    {
        var condition = chance.One(asked) switch
        {
            "measure" => Compare("measure", chance.One(Measures.Counts), chance.One(1m, 2m, 3m)),
            "word" => new JsonObject { ["measure"] = chance.One(Measures.Categories), ["op"] = chance.One("=", "<>"), ["value"] = chance.One(Measures.Words) },
            "tier" when Labels().ToList() is { Count: > 0 } labels => new JsonObject { ["result"] = "tier", ["op"] = chance.One("=", "<>"), ["value"] = chance.One(labels) },
            "deducted" => Compare("result", "deducted", chance.One(0m, 1m, 2m, 10m)),
            "rank" => Compare("result", "rank", chance.One(1m, 2m)),
            _ => Compare("result", "total", chance.One(1m, 5m, 7.5m)),
        };
        return new JsonObject { ["when"] = condition, [key] = value };
    }

    private JsonObject Compare(string key, string name, decimal value) => new() { [key] = name, ["op"] = chance.One("=", "<", "<=", ">", ">=", "<>"), ["value"] = value };

    private IEnumerable<string> Labels() => system["tiers"] is not JsonObject tiers ? []
        : new[] { "优秀", "合格", "不合格" }.Where(label => tiers.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Contains($"\"{label}\"", StringComparison.Ordinal));
}
