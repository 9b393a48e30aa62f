using System.Text.RegularExpressions;

namespace Analytics.Warehouse.Systems;

/// <summary>Reads a requirement: who must meet it, what is observed, and the bound.</summary>
/// <remarks>
/// Every one has <c>id</c>, <c>kind</c>, <c>population</c> (populations.yaml), and should have <c>name</c> and <c>quote</c>; may have <c>soft: true</c>,
/// <c>combine_people: worst</c> (each_scored, worst, mean, share_meeting; default worst where the population is people), <c>item</c>, <c>interpretation</c>:
/// <code>
/// {kind: req_min, measure: centre_group_days, target: 12, period: year}     # period: session tests each single session
/// {kind: req_cadence, measure: centre_group_sessions, n: 1, per: two_month} # per: day (only soft: n a day, asked by month), week with weekday: mon…sun
/// {kind: req_rate, measure: attendance_rate, target: 80, period: year}      # a measure that is a rate itself, or
/// {kind: req_rate, numerator: minutes_submitted, denominator: centre_group_sessions, target: 100}
///                                                                           # denominator: members = the roster
/// {kind: req_exists, measure: documents, item: {id: annual_plan, zh: 年度计划}}
/// {kind: req_each, measure: institutions, items: [{id: attendance_register, zh: 考勤}, …], min: 1}
/// {kind: req_zero, measure: violations}
/// {kind: req_deadline, measure: documents, items: [{id: annual_plan, zh: 年度计划}, …], due: 01-31}   # text_value of the claim is the date
/// </code>
/// </remarks>
internal static partial class RequirementReader
{
    public static void Read(SystemScope scope, string profile, string? indicatorId, YamlEntry entry)
    {
        var id = entry.RequiredText("id");
        scope.Take(id, entry);
        entry.Require("kind");
        var kind = entry.OneOf("kind", KnownCodes.Requirements, "")!;
        var name = entry.Words("name");
        entry.Require("population");
        var population = scope.Population(entry) ?? "";
        var quote = entry.Joined("quote", "；");
        var reach = scope.Populations.GetValueOrDefault(population, "unit");
        var item = Items(scope, id, kind, entry);
        var combine = entry.OneOf("combine_people", KnownCodes.RequirementCombinations, reach == "person" ? "worst" : null);
        scope.Rows.Requirements.Add(new RequirementRow(
            scope.SystemId, scope.Version, profile, id, indicatorId, scope.Rows.Requirements.Count + 1, kind, population, reach, reach == "person" ? combine : null,
            Measure(scope, kind, entry), Denominator(scope, entry), item, Target(kind, entry), Per(kind, entry), Due(kind, entry), entry.Flag("soft", otherwise: false),
            name?.Zh ?? quote ?? id, name?.En ?? quote ?? id, quote, scope.Interpretation(entry), Weekday(entry)));
        entry.Close("requirement_" + kind);
    }

    private static string Measure(SystemScope scope, string kind, YamlEntry entry)
    {
        var numerator = kind == "req_rate" ? scope.Measure(entry, "numerator") : null;
        var measure = scope.Measure(entry, "measure") ?? numerator;
        if (numerator is not null && measure != numerator)
        {
            entry.Find("numerator")?.Error("measure 与 numerator 只写一个", "takes either measure or numerator");
        }

        if (measure is null)
        {
            entry.Error("缺少 measure", kind == "req_rate" ? "measure or numerator is required" : "measure is required");
        }

        return measure ?? "";
    }

    private static string? Denominator(SystemScope scope, YamlEntry entry) =>
        entry.Text("denominator") is "members" ? "members" : scope.Measure(entry, "denominator");

    private static decimal? Target(string kind, YamlEntry entry)
    {
        var key = kind switch { "req_cadence" => "n", "req_each" => "min", _ => "target" };
        var target = entry.Number(key);
        if (target is null && kind is "req_min" or "req_cadence" or "req_rate")
        {
            entry.Require(key);
        }

        return kind switch { "req_zero" => 0, "req_exists" or "req_each" => target ?? 1, "req_deadline" => null, _ => target };
    }

    private static string Per(string kind, YamlEntry entry)
    {
        var key = kind == "req_cadence" ? "per" : "period";
        if (kind == "req_cadence")
        {
            entry.Require("per");
        }

        var per = entry.OneOf(key, kind == "req_cadence" ? KnownCodes.Cadences : KnownCodes.Periods, "year")!;
        if (per == "day" && entry.Text("soft") is not "true")
        {
            entry.Find(key)?.Error("每天的要求须为 soft: true", "a requirement a day must be soft: true");
        }

        return per;
    }

    private static int? Weekday(YamlEntry entry)
    {
        if (entry.OneOf("weekday", KnownCodes.Weekdays) is not { } day)
        {
            return null;
        }

        if (entry.Text("per") is not "week")
        {
            entry.Find("weekday")?.Error("weekday 只用于 per: week", "weekday goes only with per: week");
        }

        return KnownCodes.Weekdays.TakeWhile(known => known != day).Count() + 1;
    }

    private static string? Due(string kind, YamlEntry entry)
    {
        var due = entry.Text("due");
        if (kind == "req_deadline" && (due is null || !MonthDay().IsMatch(due)))
        {
            entry.Error("due 应写为 MM-DD", "due must be MM-DD");
        }

        return due;
    }

    private static string? Items(SystemScope scope, string id, string kind, YamlEntry entry)
    {
        if (kind is "req_each" or "req_deadline")
        {
            entry.Require("items");
        }

        var single = entry.Find("item");
        var items = entry.List("items").ToList();
        if (single is not null)
        {
            items.Insert(0, single);
        }

        var number = 0;
        foreach (var (item, zh) in items.Select(SystemScope.Item))
        {
            scope.Rows.RequirementItems.Add(new RequirementItemRow(scope.SystemId, scope.Version, id, ++number, item, zh));
        }

        return single is null ? null : scope.Rows.RequirementItems[^number].Item;
    }

    [GeneratedRegex("^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]
    private static partial Regex MonthDay();
}
