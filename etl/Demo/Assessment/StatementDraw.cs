using System.Globalization;
using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Assessment;

/// <summary>Draws what a unit states of itself: papers and rules that are there, quantities by quarter, hours of self-study by month.</summary>
internal sealed class StatementDraw(DemoCity city)
{
    /// <summary>The statements of a unit in a quarter.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="sessions">Its sessions of the quarter, as written.</param>
    public IEnumerable<Statement> Of(DemoUnit unit, Quarter quarter, IReadOnlyList<DemoSession> sessions)
    {
        if (!EnrolmentFiles.SystemsOf(unit).Any())
        {
            yield break;
        }

        var random = city.Random.Split($"statements {unit.UnitId} {quarter.Code}");
        var diligence = UnitCharacter.Of(unit, city.Random).DiligenceAt(city.Quarters.ToList().IndexOf(quarter));
        foreach (var (measure, item) in (quarter.Number, StatedMeasures.Items, StatedMeasures.ClosingItems) switch
        {
            (1, var items, _) => items,
            (4, _, var closing) => closing,
            _ => [],
        })
        {
            yield return new Statement(unit.UnitId, quarter.Code, measure, random.Happens(diligence + 0.1) ? 1 : 0, null, item);
        }

        if (quarter.Number == 1)
        {
            foreach (var statement in Deadlines(unit, quarter, diligence, random))
            {
                yield return statement;
            }
        }

        foreach (var (measure, yearly, step) in StatedMeasures.Quantities)
        {
            var share = (double)yearly / 4 * Math.Min(1.15, diligence + 0.15) * random.Normal(1, 0.25, 0.4, 1.6);
            yield return new Statement(unit.UnitId, quarter.Code, measure, random.Count(share / (double)step) * step, null, null);
        }

        foreach (var statement in Months(unit, quarter, diligence, random))
        {
            yield return statement;
        }

        var studied = sessions.Count(session => session.Type == "centre_group");
        yield return new Statement(unit.UnitId, quarter.Code, "centre_group_sessions", studied + (random.Happens(1 - diligence) ? 1 : 0), null, null);
        yield return new Statement(unit.UnitId, quarter.Code, "minutes_submitted", random.Happens(diligence) ? studied : Math.Max(0, studied - 1), null, null);
        foreach (var measure in new[] { "violations", "serious_violations", "major_accidents" }.Where(_ => random.Happens(0.9)))
        {
            yield return new Statement(unit.UnitId, quarter.Code, measure, random.Happens(0.004) ? 1 : 0, null, null);
        }

        if (quarter.Number == 4)
        {
            yield return new Statement(unit.UnitId, quarter.Code, "goal_completion", random.Happens(diligence + 0.08) ? 1 : 0, null, null);
        }
    }

    // Last year's report, the plan and the scheme are due on 31 January.
    private static IEnumerable<Statement> Deadlines(DemoUnit unit, Quarter quarter, double diligence, SplitRandom random)
    {
        foreach (var item in new[] { "previous_year_report", "annual_plan", "implementation_scheme" })
        {
            var day = quarter.Start.AddDays(random.Happens(diligence + 0.05) ? random.Between(8, 30) : random.Between(31, 60));
            yield return new Statement(unit.UnitId, $"{quarter.Year}M{day.Month:00}", "documents", 1, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), item);
        }
    }

    private static IEnumerable<Statement> Months(DemoUnit unit, Quarter quarter, double diligence, SplitRandom random)
    {
        for (var month = quarter.Start.Month; month < quarter.Start.Month + 3; month++)
        {
            yield return new Statement(unit.UnitId, $"{quarter.Year}M{month:00}", "self_study_hours", Math.Round((decimal)random.Normal(7.2 + 4 * diligence, 1.2, 2, 16) * 2) / 2, null, null);
        }
    }
}
