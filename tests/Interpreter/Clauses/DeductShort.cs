namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>2.5: k points for every step below the target, over the year or in each sub-period (INT-03, INT-25).</summary>
internal static class DeductShort
{
    public static Effect Apply(Rule clause, Case subject)
    {
        var per = clause.Text("per") ?? clause.Text("period") ?? "year";
        var names = Item.Names(clause["item"]);
        if (per == "session")
        {
            if (subject.Figures.IsMean(clause.Text("measure")!))
            {
                return Effect.Unknown;
            }

            var sessions = subject.Figures.Sessions(clause.Text("measure")!);
            return sessions.Count == 0 ? Effect.OfSilence(clause, subject, () => Effect.None) : new(sessions.Sum(hours => Points(clause, clause.Number("target")!.Value, hours)));
        }

        var target = clause.Number("target") ?? Target.Of(clause, subject);
        if (target is null)
        {
            return clause.Text("when_null") == "none" ? Effect.None : Effect.Unknown;
        }

        // Where the year or a longer part of it is stated, a window left out may have had its share: that is no silence.
        var measure = clause.Text("measure")!;
        var year = Periods.Year(subject.Town.Year);
        var figures = Periods.Of(subject.Town.Year, per).Select(period => subject.Figures.Of(measure, names, period)).ToList();
        var isPart = per != "year" && (subject.Figures.Has(measure, names, year) || Math.Max(0, subject.Figures.Of(measure, names, year) ?? 0) > figures.Sum(figure => figure ?? 0));
        var windows = figures
            .Select(observed => observed is { } figure && !(figure == 0 && clause["when_null"]?.Number("deduct") is not null)
                ? new Effect(Points(clause, target.Value, figure))
                : isPart && clause.Text("when_null") != "none" ? Effect.Unknown
                : Effect.OfSilence(clause, subject, () => new(Points(clause, target.Value, 0))))
            .ToList();
        return windows.Any(window => window.Points is null) ? Effect.Unknown : new(windows.Sum(window => window.Points));
    }

    private static decimal Points(Rule clause, decimal target, decimal observed) =>
        -clause.Number("k")!.Value * Quantise(Math.Max(0, target - observed) / (clause.Number("step") ?? 1), clause.Text("partial") ?? "floor");

    private static decimal Quantise(decimal steps, string partial) => partial switch
    {
        "ceil" => Math.Ceiling(steps),
        "exact" => steps,
        _ => Math.Floor(steps),
    };
}
