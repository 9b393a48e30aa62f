using System.Globalization;
using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Assessment;

/// <summary>Draws what units and members state for the other systems, from the rules of these systems.</summary>
internal sealed class OtherClaims(DemoCity city)
{
    /// <summary>The claims of a unit's quarter.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="isPadded">Whether it pads the quarter: then it states whatever is asked for.</param>
    public IEnumerable<DemoClaim> Of(DemoUnit unit, Quarter quarter, bool isPadded)
    {
        if (quarter.Year < OtherSystems.FirstYear)
        {
            return [];
        }

        var known = Known(unit);
        var character = UnitCharacter.Of(unit, city.Random);
        var submittedAt = HandIn.At(unit, quarter, character, city.Random);
        var own = OtherSystems.OfUnit(unit).SelectMany(system => SystemAsks.Of(system).Stated)
            .Where(figure => figure.Concerns(unit) && !known.Contains((figure.Measure, figure.Item)))
            .DistinctBy(figure => (figure.Measure, figure.Item))
            .Where(figure => !SessionFigures.Has(figure.Measure) && !SessionFigures.IsNeverStated(figure.Measure));
        var seats = OtherSystems.OfMembers(unit) == "jf_caizheng" ? [new StatedFigure("", "outstanding_quota", null, "year", 2, 2)] : Array.Empty<StatedFigure>();
        return Draw("unit", unit.UnitId, own.Concat(seats), quarter, isPadded ? 1 : character.DiligenceAt(0), submittedAt);
    }

    /// <summary>The claims of the members whom one of the other systems assesses, for one quarter.</summary>
    public IEnumerable<DemoClaim> OfMembers(DemoUnit unit, Quarter quarter)
    {
        if (OtherSystems.OfMembers(unit) is not { } system)
        {
            return [];
        }

        var figures = SystemAsks.Of(system).Stated.Where(figure => figure.Population is not ("student_branches" or "department_general_branches" or "study_groups" or "party_branches" or "agencies")).ToList();
        var submittedAt = HandIn.At(unit, quarter, UnitCharacter.Of(unit, city.Random), city.Random);
        return OtherSystems.Assessed(city, unit, quarter.Year).SelectMany(member => Draw("person", member.PersonId, figures, quarter, Math.Clamp(0.84 + 2 * member.Zeal, 0, 1), submittedAt));
    }

    private static HashSet<(string, string?)> Known(DemoUnit unit) =>
        [.. Files.EnrolmentFiles.SystemsOf(unit).SelectMany(system => SystemAsks.Of(system).Figures).Where(figure => figure.Concerns(unit)).Select(figure => (figure.Measure, figure.Item))];

    private IEnumerable<DemoClaim> Draw(string type, string subject, IEnumerable<StatedFigure> figures, Quarter quarter, double diligence, DateTime submittedAt)
    {
        var random = city.Random.Split($"other claims {subject} {quarter.Code}");
        foreach (var figure in figures)
        {
            // What is done or not is settled once for the year.
            var year = city.Random.Split($"other {subject} {figure.Measure} {figure.Item} {quarter.Year}");
            var isGood = year.Happens(figure.Good < figure.Bad ? 0.97 : Math.Min(0.97, 0.45 + 0.55 * diligence));
            foreach (var (period, value, text) in Stated(figure, quarter, isGood, year, random))
            {
                yield return new DemoClaim(type, subject, period, figure.Measure, value, figure.Item) { Text = text, SubmittedAt = submittedAt };
            }
        }
    }

    private IEnumerable<(string Period, decimal? Value, string? Text)> Stated(StatedFigure figure, Quarter quarter, bool isGood, SplitRandom year, SplitRandom random)
    {
        var comes = Math.Min(year.Between(1, 4), city.Quarters.Last(one => one.Year == quarter.Year).Number);
        var value = isGood ? figure.Good : figure.Bad;
        switch (figure)
        {
            case { Label: { } labels }:
                var words = labels.Split(';');
                return quarter.Number == comes && (words.Length > 1 || year.Happens(0.3)) ? [(quarter.Code, null, words[isGood ? year.Between(0, (words.Length - 1) / 2) : words.Length - 1])] : [];
            case { Per: "date" }:
                return quarter.Number == 1 ? [(quarter.Code, 1, quarter.Start.AddDays(isGood ? year.Between(8, 29) : year.Between(31, 60)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))] : [];
            case { Per: "month" or "two_month" }:
                return Periods("M", 3, quarter).Select(month => (month, (decimal?)(random.Happens(isGood ? 0.98 : 0.8) ? figure.Good : figure.Bad), (string?)null));
            case { Per: "day" }:
                return Periods("M", 3, quarter).Select(month => (month, (decimal?)Math.Round(figure.Good * random.Between(isGood ? 28 : 12, 34)), (string?)null));
            case { Per: "week" }:
                return Periods("W", 13, quarter).Select(week => (week, (decimal?)(random.Happens(isGood ? 0.995 : 0.9) ? figure.Good : figure.Bad), (string?)null));
            case { Per: "session" }:
                return quarter.Number == comes ? [(quarter.Code, value, null)] : [];
            case { Per: "quarter" }:
                return [(quarter.Code, random.Happens(isGood ? 0.98 : 0.7) ? figure.Good : figure.Bad, null)];
            case { IsRate: true }:
                return [(quarter.Code, Math.Clamp(Math.Round(value + (decimal)random.Normal(1, 1.5, -2, 4), 1), 0, 100), null)];
            case { Measure: "test_score" }:
                return quarter.Number == comes ? [(quarter.Code, Math.Round((decimal)year.Normal((double)value, 7, 30, 100)), null)] : [];
            case { IsOnce: true }:
                return quarter.Number == comes ? [(quarter.Code, value, null)] : [];
            default:
                var whole = Math.Floor(value * (decimal)(isGood ? year.Normal(1.08, 0.08, 1, 1.4) : 1));
                return [(quarter.Code, Math.Floor(whole * quarter.Number / 4) - Math.Floor(whole * (quarter.Number - 1) / 4), null)];
        }
    }

    private static IEnumerable<string> Periods(string kind, int count, Quarter quarter) =>
        Enumerable.Range((quarter.Number - 1) * count + 1, count).Select(number => $"{quarter.Year}{kind}{number:00}");
}
