using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Warehouse.Systems;

/// <summary>One assessment system written as YAML: the shape of the file; each part is described where it is read.</summary>
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
///   INT-03: {value: floor, allowed: [floor, ceil, exact], origin: ours, note: {zh: …, en: …}}     # origin: text | ours (default)
///   base: {value: 80, allowed: [80, 100], origin: text, note: {zh: …, en: …}}                     # a plain name: a figure that the text leaves to the place
/// dimensions: [ … ]                     # see IndicatorReader, ClauseReader and GradeReader
/// indicators: [ … ]                     # instead of dimensions where the text has none
/// requirements: [ … ]                   # those of the system itself; see RequirementReader
/// profiles:                             # instead of the three above where subjects are scored by role
///   leader: {name: …, select: {role_any: [cadre, leader]}, dimensions|indicators|requirements: [ … ]}
///   ordinary: {name: …, select: {}}     # empty: anybody not selected before; the order of the file decides
/// veto, composite: …                    # see ClassificationReader
/// tiers: …                              # see TierReader
/// force_tier, disqualify, actions: …    # see OverrideReader
/// ledger: …                             # see LedgerReader
/// process, facts, missing, issues: …    # see NoteReader
/// </code>
/// <para><b>Versions.</b> Another file of the same id with a later <c>effective_from</c>; a period is scored by the version in force on its last day. An earlier
/// version never changes by it: settings for one version alone stand under <c>own@2025</c> in settings.yaml.</para>
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
    /// <param name="chosen">Gives the entries of settings.yaml for the system (<c>own</c>) and for one version (<c>own@2025</c>).</param>
    /// <param name="ofAnyVersion">Settings that some version of the system has.</param>
    /// <param name="measures">Known measures.</param>
    /// <param name="populations">Scope by population.</param>
    /// <returns>The system; of no use if errors were added.</returns>
    public static AssessmentSystem Read(
        YamlEntry root, string text, Func<string, YamlEntry?> chosen, IReadOnlySet<string> ofAnyVersion, IReadOnlySet<string> measures, IReadOnlyDictionary<string, string> populations)
    {
        var id = root.RequiredText("id");
        var from = root.Date("effective_from") ?? DefaultStart;
        var to = root.Date("effective_to");
        if (to < from)
        {
            root.Find("effective_to")?.Error("早于 effective_from", "is before effective_from");
        }

        var version = Version(root);
        var settings = SystemSettings.Apply(root, [.. new[] { chosen(id), chosen($"{id}@{version}") }.OfType<YamlEntry>()], ofAnyVersion);
        root.Require("level");
        var level = root.OneOf("level", KnownCodes.Levels, "unit")!;
        var scope = new SystemScope(id, version, level == "member" ? "person" : "unit", measures, populations);
        scope.Rows.Settings.AddRange(settings.Select(setting => setting with { SystemId = id, Version = version }));
        var title = root.Words("title");
        var total = root.Number("stated_total");
        var basis = root.OneOf("official_basis", ["evidence", "review"], "evidence")!;
        var completeness = root.OneOf("completeness", KnownCodes.Completeness, "full")!;
        IndicatorReader.ReadTop(scope, "", root, basis, total);
        Profiles(scope, root, basis, total);
        ClassificationReader.Veto(scope, root);
        var (quantified, vote) = ClassificationReader.Composite(scope, root);
        var (tierKind, tierMeasure, within) = TierReader.Read(scope, root);
        OverrideReader.Read(scope, root);
        var ledger = LedgerReader.Read(scope, root);
        NoteReader.Read(scope, root);
        var row = new SystemRow(
            id, version, title?.Zh ?? root.Find("source")?.Text("title") ?? id, title?.En ?? id, scope.SubjectType, level, completeness, total,
            scope.Rows.Indicators.Count > 0 || ledger.Year is not null, quantified, vote, from, to,
            Source(root), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            tierKind, tierMeasure, within, ledger.Base, ledger.Quarter, ledger.Year);
        root.Close("system");
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

            select?.Close("select");
            IndicatorReader.ReadTop(scope, profile, entry, entry.OneOf("official_basis", ["evidence", "review"], basis)!, total);
            entry.Close("profile");
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
        source.Close("source");
        return string.Join(' ', new[] { title, seed is null ? null : $"seed {seed}", lines is null ? null : $"L{lines}" }.OfType<string>());
    }
}
