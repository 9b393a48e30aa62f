using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Analytics.Etl.Scores;

/// <summary>Draws an explanation: total, indicators, and under each the clauses that gave and took points.</summary>
public static class ScoreTree
{
    /// <summary>Draws it.</summary>
    /// <param name="explanation">What to draw.</param>
    /// <param name="question">What was asked, for the first line.</param>
    /// <param name="console">Where it goes.</param>
    public static void Write(ScoreExplanation explanation, ScoreQuestion question, IAnsiConsole console)
    {
        var tree = new Tree(Markup.Escape(Title(explanation.Total, question)));
        AddBelow(tree, parent: null, explanation);
        foreach (var requirement in explanation.Requirements.Where(requirement => explanation.Indicators.All(other => other.IndicatorId != requirement.IndicatorId)))
        {
            tree.AddNode(Markup.Escape(Line(requirement)));
        }

        console.Write(tree);
    }

    private static void AddBelow(IHasTreeNodes node, string? parent, ScoreExplanation explanation)
    {
        foreach (var indicator in explanation.Indicators.Where(indicator => indicator.ParentId == parent))
        {
            var child = node.AddNode(Markup.Escape(Line(indicator)));

            // A sum repeats a child that is drawn below.
            foreach (var clause in indicator.Clauses.Where(clause => clause.Kind != "sum" && (clause.Kind != "start" || clause.Effect != 0)))
            {
                child.AddNode(Markup.Escape(Line(clause)));
            }

            foreach (var requirement in explanation.Requirements.Where(requirement => requirement.IndicatorId == indicator.IndicatorId))
            {
                child.AddNode(Markup.Escape(Line(requirement)));
            }

            AddBelow(child, indicator.IndicatorId, explanation);
        }
    }

    private static string Title(ScoreTotal? total, ScoreQuestion question)
    {
        var asked = $"{question.SystemId} {question.SubjectId} {question.Period} {question.Basis}";
        if (total is null)
        {
            return asked;
        }

        var points = total.Total is { } sum ? Figure(sum) : $"{Figure(total.KnownPoints)} … {Figure(total.KnownPoints + total.UnknownPoints)}";
        var composite = total.Composite is { } weighted ? $" → {Figure(weighted)}" : "";
        var rank = total.Rank is { } place ? $" 名次 / rank {place}" : "";
        return $"{asked} @{total.AsOf}  {total.TitleZh} / {total.TitleEn}: {points}{composite} {total.Tier}{(total.TierFlag is null or "ok" ? "" : $" [{total.TierFlag}]")}{rank}";
    }

    private static string Line(IndicatorPoints indicator)
    {
        var points = indicator.Points is { } sum ? Figure(sum) : $"{Figure(indicator.KnownPoints)} … {Figure(indicator.KnownPoints + indicator.UnknownPoints)}";
        return $"{indicator.IndicatorId} {indicator.NameZh} / {indicator.NameEn}: {points} / {Figure(indicator.MaxPoints)}{(indicator.Status == "scored" ? "" : $" [{indicator.Status}]")}";
    }

    private static string Line(ClauseEffect clause)
    {
        var effect = clause.Effect is { } points ? points.ToString("+0.######;-0.######;0", CultureInfo.InvariantCulture) : "?";
        var target = Text(clause.Target);
        var compared = Text(clause.Observed) + (target.Length > 0 ? " / " + target : "");
        string[] parts = [effect, clause.Clause, clause.Kind, compared, clause.Flag is null ? "" : $"[{clause.Flag}]", clause.Quote is null ? "" : $"「{clause.Quote}」", Text(clause.Interpretation)];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static string Line(RequirementState requirement)
    {
        var windows = requirement.SubPeriodsDue is { } due ? $" ({requirement.SubPeriodsMet}/{due})" : "";
        return $"{requirement.RequirementId} {requirement.NameZh} / {requirement.NameEn}: {requirement.Status} {Figure(requirement.Observed)} / {Figure(requirement.Target)}{windows} 「{requirement.Quote}」";
    }

    private static string Figure(decimal? figure) => figure?.ToString("0.######", CultureInfo.InvariantCulture) ?? "—";

    // Figures come with the zeros of their column, 11.0000; people read 11. Categories and choices stay as they are.
    private static string Text(JsonElement? value) => value is not { } element ? ""
        : element.ValueKind is JsonValueKind.Number or JsonValueKind.String && decimal.TryParse(element.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var figure)
            ? Figure(figure)
            : element.ToString();
}
