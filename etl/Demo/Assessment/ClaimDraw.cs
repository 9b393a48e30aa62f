using System.Globalization;
using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Assessment;

/// <summary>Draws the figures that a unit states for a quarter, for the requirements of its systems.</summary>
internal sealed class ClaimDraw(DemoCity city)
{
    /// <summary>The claims of a unit's quarter.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="sessions">What it recorded in the quarter, padding included.</param>
    /// <param name="isPadded">Whether it pads the quarter: then it overstates.</param>
    public IEnumerable<DemoClaim> Of(DemoUnit unit, Quarter quarter, IReadOnlyCollection<DemoSession> sessions, bool isPadded)
    {
        var random = city.Random.Split($"claims {unit.UnitId} {quarter.Code}");
        var diligence = isPadded ? 1 : UnitCharacter.Of(unit, city.Random).DiligenceAt(0);
        var asked = EnrolmentFiles.SystemsOf(unit).SelectMany(system => SystemAsks.Of(system).Figures)
            .Where(figure => figure.Concerns(unit) && !SessionFigures.IsNeverStated(figure.Measure))
            .GroupBy(figure => (figure.Measure, figure.Item))
            .Select(group => group.OrderByDescending(figure => figure.IsMonthly).First() with { Kind = group.Any(figure => figure.Kind == "req_deadline") ? "req_deadline" : group.First().Kind });
        var submittedAt = HandIn.At(unit, quarter, UnitCharacter.Of(unit, city.Random), city.Random);
        return asked.SelectMany(figure => Claims(unit, figure, quarter, sessions, diligence, isPadded, random)).Select(claim => claim with { SubmittedAt = submittedAt }).ToList();
    }

    private IEnumerable<DemoClaim> Claims(
        DemoUnit unit, AskedFigure figure, Quarter quarter, IReadOnlyCollection<DemoSession> sessions, double diligence, bool isPadded, SplitRandom random)
    {
        if (SessionFigures.Has(figure.Measure))
        {
            return FromSessions(unit, figure, quarter, sessions, isPadded, random);
        }

        return figure switch
        {
            { Kind: "req_zero" } => [Claim(unit, figure, quarter.Code, random.Happens(0.003) ? 1 : 0)],
            { Measure: "members_with_plan" } => quarter.Number == 1 ? [Claim(unit, figure, quarter.Code, WithPlan(unit, quarter, diligence, random))] : [],
            { IsMonthly: true } => Months(quarter).Select(month => Claim(unit, figure, month, Math.Round(figure.Target * (decimal)random.Normal(0.75 + 0.4 * diligence, 0.1, 0.4, 1.6) * 2) / 2)).ToList(),
            { Measure: "notes_words" } => [Claim(unit, figure, quarter.Code, 100 * random.Between(20, 90))],
            { Kind: "req_exists" or "req_each" or "req_deadline" } => Once(unit, figure, quarter, diligence, random),
            _ => Spread(unit, figure, quarter, diligence, random),
        };
    }

    private static List<DemoClaim> FromSessions(DemoUnit unit, AskedFigure figure, Quarter quarter, IReadOnlyCollection<DemoSession> sessions, bool isPadded, SplitRandom random)
    {
        if (figure.Measure == "attendance_rate")
        {
            return SessionFigures.Of(figure.Measure, sessions) is { } rate ? [Claim(unit, figure, quarter.Code, isPadded ? Math.Min(100, rate + 6) : rate)] : [];
        }

        // Asked for by the month or two months, so stated by the month.
        if (figure.IsMonthly)
        {
            return Months(quarter).Select((month, place) =>
                Claim(unit, figure, month, SessionFigures.Of(figure.Measure, [.. sessions.Where(session => (session.StartAt.Month - 1) % 3 == place)])!.Value + (isPadded ? 1 : 0))).ToList();
        }

        var value = SessionFigures.Of(figure.Measure, sessions)!.Value;
        return [Claim(unit, figure, quarter.Code, isPadded ? Math.Ceiling(value * 1.5m) + 1 : random.Happens(0.02) ? value + 1 : value)];
    }

    private decimal WithPlan(DemoUnit unit, Quarter quarter, double diligence, SplitRandom random)
    {
        var members = city.RosterOf(unit).Count(member => member.IsOn(quarter.End) && member.Status is "full" or "probationary");
        return random.Happens(diligence) ? members : Math.Floor(members * (decimal)random.Normal(0.85, 0.08, 0.5, 1));
    }

    // A document or an arrangement comes once a year, in a quarter of its own; the December figures say which never came.
    private IEnumerable<DemoClaim> Once(DemoUnit unit, AskedFigure figure, Quarter quarter, double diligence, SplitRandom random)
    {
        var fixedFor = city.Random.Split($"once {unit.UnitId} {figure.Measure} {figure.Item} {quarter.Year}");
        var isEarly = figure.Kind == "req_deadline" || figure.Item is not null && figure.Item.Contains("plan", StringComparison.Ordinal);
        var isLate = figure.Item is "year_end_summary" || figure.Measure is "study_reviews" or "goal_completion";
        var comes = isEarly ? 1 : isLate ? 4 : fixedFor.Between(1, 3);
        var ever = fixedFor.Happens(Math.Min(0.995, 0.55 + 0.45 * diligence));
        if (ever && quarter.Number == comes)
        {
            var day = figure.Kind == "req_deadline" ? quarter.Start.AddDays(random.Happens(diligence) ? random.Between(8, 29) : random.Between(31, 60)) : (DateOnly?)null;
            return [Claim(unit, figure, quarter.Code, 1) with { Text = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }];
        }

        return !ever && quarter.Number == 4 ? [Claim(unit, figure, quarter.Code, 0)] : [];
    }

    // What is asked for in a year is done over its quarters, most of it towards the end.
    private IEnumerable<DemoClaim> Spread(DemoUnit unit, AskedFigure figure, Quarter quarter, double diligence, SplitRandom random)
    {
        var fixedFor = city.Random.Split($"spread {unit.UnitId} {figure.Measure} {figure.Item} {quarter.Year}");
        var year = figure.Target * (decimal)fixedFor.Normal(0.72 + 0.42 * diligence, 0.12, 0.2, 1.8);
        if (figure.Target <= 5)
        {
            var whole = fixedFor.Count((double)year);
            var due = whole * quarter.Number / 4 - whole * (quarter.Number - 1) / 4;
            return due > 0 || quarter.Number == 4 ? [Claim(unit, figure, quarter.Code, due)] : [];
        }

        var share = (decimal)random.Normal(0.25, 0.02, 0.15, 0.35);
        return [Claim(unit, figure, quarter.Code, Math.Round(year * share))];
    }

    private static IEnumerable<string> Months(Quarter quarter) => Enumerable.Range(quarter.Number * 3 - 2, 3).Select(month => $"{quarter.Year}M{month:00}");

    private static DemoClaim Claim(DemoUnit unit, AskedFigure figure, string period, decimal value) => new("unit", unit.UnitId, period, figure.Measure, value, figure.Item);
}
