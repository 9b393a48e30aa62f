namespace Analytics.Tests.Interpreter.Classification;

/// <summary>A figure or word recorded of a subject: on evidence and claim its own, official by records first, claimed by statements first.</summary>
internal static class Recorded
{
    public static bool Is(Case subject, string basis, string measure, string item) => Figures(subject, basis, measure, item) is not null;

    public static decimal? Figure(Case subject, string basis, string measure, string item) =>
        Figures(subject, basis, measure, item)?.Of(measure, [item], Periods.Year(subject.Town.Year));

    public static string? Word(Case subject, string basis, string measure, string item) => Figures(subject, basis, measure, item)?.Text(measure);

    private static Figures? Figures(Case subject, string basis, string measure, string item) =>
        new[] { subject.Evidence, subject.Claimed }
            .Where((_, at) => at == 0 ? basis != "claim" : basis != "evidence")
            .OrderBy(figures => (figures == subject.Claimed) == (basis is "claimed" or "self" or "claim") ? 0 : 1)
            .FirstOrDefault(figures => figures.Speaks(measure, [item]));
}
