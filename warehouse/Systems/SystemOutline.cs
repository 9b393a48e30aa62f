using System.Globalization;

namespace Analytics.Warehouse.Systems;

/// <summary>Writes a system for reading: what it asks, for how many points, in whose words.</summary>
public static class SystemOutline
{
    /// <summary>Writes an indented outline: indicators with their points, clauses, requirements, tiers.</summary>
    /// <param name="system">The system.</param>
    /// <param name="output">Where to; not closed.</param>
    public static void Write(AssessmentSystem system, TextWriter output)
    {
        var row = system.Row;
        output.WriteLine($"{row.SystemId} {row.Version}  {row.TitleZh} / {row.TitleEn}");
        output.WriteLine($"  {row.Source}");
        output.WriteLine($"  {row.SubjectType}, {row.Level}, {row.Completeness}, {row.EffectiveFrom:yyyy-MM-dd} – {row.EffectiveTo:yyyy-MM-dd}");
        foreach (var veto in system.Rules.Vetoes)
        {
            output.WriteLine($"  VETO {veto.Measure} {veto.Op} {veto.TextValue}  「{veto.Quote}」");
        }

        foreach (var tier in system.Rules.Tiers)
        {
            output.WriteLine($"  {(tier.Lower is null ? row.TierKind : tier.IsInclusive ? "≥" : ">")} {Figure(tier.Lower)}  {tier.Label ?? "（无名称 / unnamed）"}");
        }

        var profiles = system.Rules.Profiles.Select(profile => profile.Profile).Distinct().DefaultIfEmpty("");
        foreach (var profile in profiles)
        {
            if (profile.Length > 0)
            {
                output.WriteLine($"{profile}");
            }

            Indicators(system.Rules, profile, null, "  ", output);
            Requirements(system.Rules, profile, null, "  ", output);
        }
    }

    private static void Indicators(RuleTables rules, string profile, string? parent, string indent, TextWriter output)
    {
        foreach (var indicator in rules.Indicators.Where(indicator => indicator.Profile == profile && indicator.ParentId == parent))
        {
            output.WriteLine($"{indent}{indicator.IndicatorId} {indicator.NameZh} / {indicator.NameEn}  {Figure(indicator.MaxPoints)} 分");
            foreach (var clause in rules.Clauses.Where(clause => clause.Profile == profile && clause.IndicatorId == indicator.IndicatorId && clause.Kind != "manual"))
            {
                output.WriteLine($"{indent}  {clause.ClauseId} {clause.Kind} {clause.Measure} {Bound(clause)} 「{clause.Quote}」 {clause.Interpretation}".TrimEnd());
            }

            Requirements(rules, profile, indicator.IndicatorId, indent + "  ", output);
            Indicators(rules, profile, indicator.IndicatorId, indent + "  ", output);
        }
    }

    private static void Requirements(RuleTables rules, string profile, string? indicator, string indent, TextWriter output)
    {
        foreach (var requirement in rules.Requirements.Where(requirement => requirement.Profile == profile && requirement.IndicatorId == indicator))
        {
            var soft = requirement.IsSoft ? " soft" : "";
            output.WriteLine(
                $"{indent}{requirement.RequirementId} {requirement.NameZh} / {requirement.NameEn}: {requirement.Population} {requirement.Kind} {requirement.Measure} ≥ {Figure(requirement.Target)} / {requirement.Per}{soft}  「{requirement.Quote}」");
        }
    }

    private static string Bound(ClauseRow clause) => string.Join(' ', new[]
    {
        clause.TargetMeasure is null ? clause.Target is null ? null : $"≥ {Figure(clause.Target)}" : $"≥ {clause.TargetMeasure}",
        clause.Per is null ? null : $"/ {clause.Per}",
        clause.K is null ? null : $"k {Figure(clause.K)}",
    }.OfType<string>());

    private static string Figure(decimal? figure) => figure?.ToString("0.####", CultureInfo.InvariantCulture) ?? "–";
}
