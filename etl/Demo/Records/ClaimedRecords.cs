using System.Globalization;
using Analytics.Etl.Demo.Assessment;

namespace Analytics.Etl.Demo.Records;

/// <summary>The records behind the figures that members state: as many as stated, now and then one fewer; none in a padded quarter.</summary>
internal static class ClaimedRecords
{
    private static readonly Dictionary<string, (string Kind, int Least)> Papers = new()
    {
        ["papers"] = ("article", 1800),
        ["articles"] = ("article", 2200),
        ["articles_5000_words"] = ("article", 5000),
        ["papers_2000_words"] = ("research_report", 2000),
        ["reflections"] = ("reflection", 900),
        ["research_reports"] = ("research_report", 2400),
        ["research_articles"] = ("research_article", 2400),
    };

    private static readonly Dictionary<string, (string Type, decimal Hours, bool? HasWriteUp)> Courses = new()
    {
        ["training_courses"] = ("theory", 16, null),
        ["training_with_write_up"] = ("professional", 16, true),
        ["party_school_with_write_up"] = ("party_school", 40, true),
        ["party_school_without_write_up"] = ("party_school", 40, false),
    };

    /// <summary>Writes the records of one stated figure.</summary>
    /// <param name="draw">The person's records.</param>
    /// <param name="random">The chance of this figure.</param>
    /// <param name="claim">The figure.</param>
    /// <param name="over">The quarters that it was reached in, one or more.</param>
    /// <param name="isPadded">Whether a quarter is padded: its share was never done.</param>
    public static void Of(RecordDraw draw, SplitRandom random, DemoClaim claim, IReadOnlyList<Quarter> over, Func<Quarter, bool> isPadded)
    {
        if (claim.Value is not > 0 || over.Count == 0)
        {
            return;
        }

        var value = claim.Value.Value;
        Quarter Next() => over[random.Between(0, over.Count - 1)];
        void Each(Action<Quarter> write)
        {
            for (var place = 0; place < value; place++)
            {
                var quarter = Next();
                if (!isPadded(quarter) && !random.Happens(0.04))
                {
                    write(quarter);
                }
            }
        }

        switch (claim.Measure)
        {
            case "notes_words":
                foreach (var (quarter, words) in Shares((int)value, over, random).Where(share => !isPadded(share.Quarter)))
                {
                    draw.Notes(quarter, words);
                }

                break;
            case "self_study_hours" or "reading_hours" when claim.Period.Contains('M'):
                var month = int.Parse(claim.Period.AsSpan(5), CultureInfo.InvariantCulture);
                if (!isPadded(over[0]))
                {
                    draw.SelfStudy(over[0], month, value);
                }

                break;
            case "test_score":
                draw.Test(over[^1], value);
                break;
            case "books_read":
                Each(draw.Reading);
                break;
            case "research_trips":
                Each(quarter => draw.Trip(quarter, 2));
                break;
            case "research_days":
                Parts(value, 3, Next, isPadded, draw.Trip);
                break;
            case "offjob_hours":
                Parts(value, 40, Next, isPadded, (quarter, hours) => draw.Course(quarter, "offjob", hours, true));
                break;
            case "elective_hours":
                Parts(value, 16, Next, isPadded, (quarter, hours) => draw.Course(quarter, "elective", hours, null));
                break;
            default:
                if (Papers.TryGetValue(claim.Measure, out var paper))
                {
                    Each(quarter => draw.Paper(quarter, paper.Kind, paper.Least));
                }
                else if (Courses.TryGetValue(claim.Measure, out var course))
                {
                    Each(quarter => draw.Course(quarter, course.Type, course.Hours, course.HasWriteUp));
                }

                break;
        }
    }

    // A whole in parts of the size, the last one the rest.
    private static void Parts(decimal whole, decimal size, Func<Quarter> next, Func<Quarter, bool> isPadded, Action<Quarter, decimal> write)
    {
        for (var left = whole; left > 0; left -= size)
        {
            var quarter = next();
            if (!isPadded(quarter))
            {
                write(quarter, Math.Min(size, left));
            }
        }
    }

    // Words by quarter: uneven, and together what was stated.
    private static IEnumerable<(Quarter Quarter, int Words)> Shares(int words, IReadOnlyList<Quarter> over, SplitRandom random)
    {
        var left = words;
        for (var place = 0; place < over.Count; place++)
        {
            var part = place == over.Count - 1 ? left : Math.Min(left, (int)(words / over.Count * random.Normal(1, 0.15, 0.5, 1.5)));
            left -= part;
            if (part > 0)
            {
                yield return (over[place], part);
            }
        }
    }
}
