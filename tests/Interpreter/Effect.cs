
namespace Analytics.Tests.Interpreter;

/// <summary>What one clause does to a leaf's points.</summary>
/// <param name="Points">The change, below 0 for a deduction; null where it cannot be known.</param>
/// <param name="Flag">Something to tell beside it.</param>
internal sealed record Effect(decimal? Points, string? Flag = null)
{
    public static readonly Effect None = new(0m);

    public static readonly Effect Unknown = new((decimal?)null);

    /// <summary>What a clause does when its figure is not stated.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="subject">Who is looked at.</param>
    /// <param name="otherwise">What stands for <c>when_null</c> where it is left out.</param>
    /// <param name="absent">The effect of the figure 0.</param>
    public static Effect OfSilence(Rule clause, Case subject, Func<Effect> absent, string otherwise = "no_data") =>
        clause["when_null"]?.Number("deduct") is { } points ? subject.Figures.Reports(clause.Text("measure")!) ? new(-points) : Unknown
        : (clause.Text("when_null") ?? otherwise) switch
        {
            "absent" when subject.Figures.Reports(clause.Text("measure")!) => absent(),
            "none" => None,
            _ => Unknown,
        };
}
