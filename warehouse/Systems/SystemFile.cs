using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Warehouse.Systems;

/// <summary>One assessment system written as YAML: the whole shape, and what must hold in it.</summary>
/// <remarks>
/// <para><b>Words.</b> Wherever a name or title stands, write <c>{zh: …, en: …}</c>; a bare text is both. <c>quote</c> and
/// <c>interpretation</c> take one text or a list, on every rule. A name left out is the quote, or the id. Ids are unique in the file. Unknown keys are errors.</para>
/// <code>
/// id: dalian_outline                    # slug
/// version: "2013"                       # default: the year of effective_from
/// effective_from: 2013-01-01            # default
/// effective_to: 2025-12-31              # default: still in force
/// title: {zh: …, en: …}
/// source: {seed: "001", lines: [1, 99], title: …, quote: …}
/// level: unit                           # required; unit | committee | centre_group | branch (subjects are units) | member (subjects are persons)
/// completeness: full                    # default; full | partial | quantity | tier | ledger | process
/// stated_total: 100                     # printed total or null
/// official_basis: evidence              # or review; also on a dimension or an indicator; default evidence
/// settings:                             # choices that DIR/settings.yaml may change: dx_chengtou: {INT-03: ceil}
///   INT-03: {value: floor, allowed: [floor, ceil, exact], note: {zh: …, en: …}}
/// dimensions:
///   - id: DL-4
///     name: {zh: 学习要求, en: Study requirements}
///     points: 20                        # must be the sum of the indicators, plus
///     unseen_points: 6                  # what the text does not show
///     indicators:
///       - id: DL-4.2
///         name: {zh: 党委中心组学习, en: …}
///         points: 8                     # null where none are printed
///         clauses: [{kind: manual}]     # scored by people
///         requirements: [ … ]           # as below; they hang on this indicator
///         quote: …
///         parts: [ … ]                  # optional, same shape as an indicator, then without clauses of its own
/// indicators: [ … ]                     # instead of dimensions where the text has none
/// requirements: [ … ]                   # those of the system itself
/// profiles:                             # instead of the three above where subjects are scored by role
///   leader: {name: …, select: {role_any: [cadre, leader]}, dimensions|indicators|requirements: [ … ]}
///   ordinary: {name: …, select: {}}     # empty: anybody not selected before; the order of the file decides
/// veto: {when: {measure: democratic_grade, op: "=", value: 不合格}, quote: …}
/// composite: {kind: weighted, parts: {quantified: 0.8, vote: 0.2}}
/// tiers: {kind: tier_threshold, rows: [{label: 优秀, lower: 90, inclusive: true, actions: [表彰]}], boundary_flag: [60]}
/// actions: [{trigger: 优秀, deed: 表彰, quote: …}]   # trigger is a tier label
/// </code>
/// <para><b>Clauses</b> (<c>id</c> is given or becomes INDICATOR.n; the kinds and formulas are those of the rule reference, twelve in all):</para>
/// <code>
/// {kind: manual}                                                            # 0..points, entered
/// {kind: unspecified, reason: …}                                            # the text gives no rule
/// {kind: deduct_short, measure: m, target: 12 | target_measure: m2, per: year, step: 1, k: 1, partial: floor, when_null: …, skip_when: session_missing}
/// {kind: deduct_event, measure: m, k: 3}
/// {kind: deduct_if, when: {measure: m, op: "=", value: 0}, k: 2}            # a list of conditions: all must hold
/// {kind: zero_if, when: …}       {kind: full_if, when: …}
/// {kind: bonus_each, measure: m, k: 3, cap: 6}                              # or, instead of k:
/// {kind: bonus_each, measure: m, by: {attr: role, map: {支部书记: 2, 支部委员: 1}}}   # attr role: of the person; any other: claims.item
/// {kind: adjust, measure: m, map: {優秀: 3, 前三名: {支部书记: 5, 支部委员: 3}}, words: {優秀: 优秀}}   # words: another spelling in files
/// {kind: credit_each, measure: m, k: 1, cap: 2}      {kind: deduct_missing, measure: m, items: [计划, {id: register, zh: 登记}], k: 1}
/// {kind: step, rows: [{when: […], points: 1}]}
/// when_null: no_data (default: unknown) | absent (the rule names absence: 0) | none (no effect; default of bonus_each) | {deduct: 3} (absent costs 3)
/// per may be written period.   op: = | &lt;&gt; | &lt; | &lt;= | &gt; | &gt;=          per: year | half_year | quarter | two_month | month | week | session
/// </code>
/// <para><b>Requirements</b>: every one has <c>id</c>, <c>kind</c>, <c>population</c> (populations.yaml), and should have <c>name</c> and <c>quote</c>; may have <c>soft: true</c>,
/// <c>combine_people: worst</c> (each_scored, worst, mean, share_meeting; default worst where the population is people), <c>item</c>, <c>interpretation</c>:</para>
/// <code>
/// {kind: req_min, measure: centre_group_days, target: 12, period: year}     # period: session tests each single session
/// {kind: req_cadence, measure: centre_group_sessions, n: 1, per: two_month}
/// {kind: req_rate, measure: attendance_rate, target: 80, period: year}      # a measure that is a rate itself, or
/// {kind: req_rate, numerator: minutes_submitted, denominator: centre_group_sessions, target: 100}
///                                                                           # denominator: members = the roster
/// {kind: req_exists, measure: documents, item: {id: annual_plan, zh: 年度计划}}
/// {kind: req_each, measure: institutions, items: [{id: attendance_register, zh: 考勤}, …], min: 1}
/// {kind: req_zero, measure: violations}
/// {kind: req_deadline, measure: documents, items: [{id: annual_plan, zh: 年度计划}, …], due: 01-31}   # text_value of the claim is the date
/// </code>
/// <para><b>Settings.</b> A value <c>$INT-03</c> anywhere is the setting's value. A rule may list what changes under another choice:
/// <c>alternatives: {INT-13: {adds: {k: 5}}}</c> lays <c>k: 5</c> over the rule while the setting INT-13 is <c>adds</c>.</para>
/// </remarks>
internal static class SystemFile
{
    // The source systems are in force from 2013 on, whatever their printed date.
    private static readonly DateOnly DefaultStart = new(2013, 1, 1);

    /// <summary>Reads one system under the given settings.</summary>
    /// <param name="root">The parsed file; changed in place by the settings.</param>
    /// <param name="text">The file's text, for its hash.</param>
    /// <param name="chosen">The system's entry of settings.yaml, null if none.</param>
    /// <param name="measures">Known measures.</param>
    /// <param name="populations">Scope by population.</param>
    /// <returns>The system; of no use if errors were added.</returns>
    public static AssessmentSystem Read(
        YamlEntry root, string text, YamlEntry? chosen, IReadOnlySet<string> measures, IReadOnlyDictionary<string, string> populations)
    {
        SystemSettings.Apply(root, chosen);
        var id = root.RequiredText("id");
        var from = root.Date("effective_from") ?? DefaultStart;
        var to = root.Date("effective_to");
        if (to < from)
        {
            root.Find("effective_to")?.Error("早于 effective_from", "is before effective_from");
        }

        var version = Version(root);
        root.Require("level");
        var level = root.OneOf("level", KnownCodes.Levels, "unit")!;
        var scope = new SystemScope(id, version, level == "member" ? "person" : "unit", measures, populations);
        var title = root.Words("title");
        var total = root.Number("stated_total");
        var basis = root.OneOf("official_basis", ["evidence", "review"], "evidence")!;
        var completeness = root.OneOf("completeness", KnownCodes.Completeness, "full")!;
        IndicatorReader.ReadTop(scope, "", root, basis, total);
        Profiles(scope, root, basis, total);
        ClassificationReader.Veto(scope, root);
        var (quantified, vote) = ClassificationReader.Composite(root);
        ClassificationReader.Tiers(scope, root);
        var row = new SystemRow(
            id, version, title?.Zh ?? root.Find("source")?.Text("title") ?? id, title?.En ?? id, scope.SubjectType, level, completeness, total, scope.Rows.Indicators.Count > 0, quantified, vote, from, to,
            Source(root), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        root.Close();
        return new AssessmentSystem(row, scope.Rows, root);
    }

    /// <summary>The version that a file states, by default the year it takes effect.</summary>
    public static string Version(YamlEntry root) =>
        root.Text("version") ?? (root.Date("effective_from") ?? DefaultStart).Year.ToString(CultureInfo.InvariantCulture);

    private static void Profiles(SystemScope scope, YamlEntry root, string basis, decimal? total)
    {
        var ordinal = 0;
        foreach (var (profile, entry) in root.Map("profiles"))
        {
            ordinal++;
            entry.Words("name");
            var select = entry.Require("select");
            var roles = select?.List("role_any").Select(Role).ToList() ?? [];
            foreach (var role in roles.Count > 0 ? roles : [null])
            {
                scope.Rows.Profiles.Add(new ProfileRow(scope.SystemId, scope.Version, profile, ordinal, role));
            }

            select?.Close();
            IndicatorReader.ReadTop(scope, profile, entry, entry.OneOf("official_basis", ["evidence", "review"], basis)!, total);
            entry.Close();
        }

        if (ordinal > 0 && (root.Find("dimensions") ?? root.Find("indicators")) is { } beside)
        {
            beside.Error("有 profiles 时指标写在各 profile 内", "with profiles the indicators stand inside each profile");
        }
    }

    private static string? Role(YamlEntry entry)
    {
        if (entry.Scalar is { } word && KnownCodes.Roles.TryGetValue(word, out var role))
        {
            return role;
        }

        entry.Error($"不认识的角色“{entry.Scalar}”", $"unknown role '{entry.Scalar}'");
        return null;
    }

    private static string? Source(YamlEntry root)
    {
        if (root.Find("source") is not { } source)
        {
            return null;
        }

        if (source.Scalar is { } plain)
        {
            return plain;
        }

        var seed = source.Text("seed");
        var lines = source.Joined("lines", "–");
        var title = source.Text("title");
        source.Joined("quote", "；");
        source.Close();
        return string.Join(' ', new[] { title, seed is null ? null : $"seed {seed}", lines is null ? null : $"L{lines}" }.OfType<string>());
    }
}
