using Analytics.Dashboards.Charts;

namespace Analytics.Dashboards.Pages.Unit;

/// <summary>Points of an indicator on one basis.</summary>
/// <param name="Basis">evidence, claim, self, review, official or claimed.</param>
/// <param name="Points">Points; null unless complete.</param>
/// <param name="Known">Points known.</param>
/// <param name="Unknown">Points not known.</param>
/// <param name="Status">scored, incomplete, not_applicable, no_data, invalid or veto.</param>
public sealed record BasisPoints(string Basis, double? Points, double? Known, double? Unknown, string Status)
{
    /// <summary>The bases of an indicator in the order in which pages show them.</summary>
    public static readonly string[] Order = ["evidence", "claim", "self", "review", "official"];

    /// <summary>The points as readers see them: a figure, an interval while some are unknown, or a dash.</summary>
    public string Text => Points is { } points ? FigureText.Number(points)
        : Status == "incomplete" ? $"{FigureText.Number(Known)} – {FigureText.Number(Known + Unknown)}"
        : FigureText.None;
}
