using System.Globalization;
using Analytics.Etl.Demo.People;

namespace Analytics.Etl.Demo.Assessment;

/// <summary>The figures of a member's year that the member systems ask for.</summary>
internal static class MemberClaims
{
    private static readonly string[] Grades = ["优秀", "优秀", "合格", "合格", "合格", "合格", "合格", "基本合格"];

    /// <summary>The claims of one member for one year.</summary>
    /// <param name="city">The city.</param>
    /// <param name="member">The member.</param>
    /// <param name="system">The system that assesses the member.</param>
    /// <param name="year">The year.</param>
    /// <param name="doneShare">Share of the year that is over: the year under way is stated as far as it has come.</param>
    public static IEnumerable<DemoClaim> Of(DemoCity city, DemoMember member, string system, int year, double doneShare)
    {
        var random = city.Random.Split($"member claims {member.PersonId} {year}");
        var zeal = random.Normal(0.85 + member.Zeal, 0.15, 0.2, 1.2);
        var period = doneShare < 1 ? $"{year}Q{(int)Math.Round(doneShare * 4)}" : year.ToString(CultureInfo.InvariantCulture);
        var submittedAt = new DateTime(year, 1, 1).AddMonths((int)Math.Round(doneShare * 12)).AddDays(random.Between(5, 28)).AddHours(random.Between(9, 17));
        var done = zeal * doneShare;
        var figures = system == "kh_jili" ? School(done, random) : member.Leads ? Leader(done, random) : Ordinary(done, random);
        return figures.Select(figure => new DemoClaim("person", member.PersonId, period, figure.Measure, figure.Value, figure.Item) { Text = figure.Text, SubmittedAt = submittedAt });
    }

    private static IEnumerable<(string Measure, decimal? Value, string? Item, string? Text)> School(double done, SplitRandom random)
    {
        yield return ("documents", random.Happens(0.95) ? 1 : 0, "personal_plan", null);
        yield return ("notes_words", Words(24000, done), null, null);
        yield return ("reflections", random.Count(1.6 * done), null, null);
        yield return ("research_articles", random.Count(1.2 * done), null, null);
    }

    private static IEnumerable<(string Measure, decimal? Value, string? Item, string? Text)> Leader(double done, SplitRandom random)
    {
        yield return ("notes_words", Words(36000, done), null, null);
        yield return ("papers", random.Count(3.4 * done), null, null);
        yield return ("party_school_with_write_up", random.Count(0.5), null, null);
        yield return ("study_visits_organised", random.Count(0.6), null, null);
        yield return ("branch_general_meetings_held", 6, null, null);
        yield return ("branch_general_meetings_attended", random.Between(4, 6), null, null);
        yield return ("new_members_developed", random.Count(0.8), null, null);
        yield return ("late_conversions", 0, null, null);
        yield return ("group_meetings_due", 12, null, null);
        yield return ("group_meetings", random.Between(9, 12), null, null);
        foreach (var figure in Both(random))
        {
            yield return figure;
        }

        foreach (var measure in new[] { "education_mechanism", "ideological_work_results", "work_innovation", "dues_paid" })
        {
            yield return (measure, random.Happens(0.93) ? 1 : 0, null, null);
        }

        yield return ("resistance_to_decisions", 0, null, null);
    }

    private static IEnumerable<(string Measure, decimal? Value, string? Item, string? Text)> Ordinary(double done, SplitRandom random)
    {
        yield return ("notes_words", Words(24000, done), null, null);
        yield return ("articles_5000_words", random.Count(2 * done), null, null);
        yield return ("training_with_write_up", random.Count(0.5), null, null);
        yield return ("unfinished_tasks", random.Happens(0.05) ? 1 : 0, null, null);
        yield return ("good_deeds", random.Count(0.8), "单位", null);
        yield return ("good_deeds", random.Count(0.6), "群众", null);
        yield return ("model_role", null, null, random.Happens(0.9) ? "好" : "反之");
        yield return ("dereliction", 0, null, null);
        yield return ("suggestions", random.Count(0.7), "提出", null);
        yield return ("awards", random.Happens(0.08) ? 1 : 0, "区", null);
        foreach (var figure in Both(random))
        {
            yield return figure;
        }
    }

    private static IEnumerable<(string Measure, decimal? Value, string? Item, string? Text)> Both(SplitRandom random)
    {
        yield return ("opinions_gathered_widely", random.Happens(0.95) ? 1 : 0, null, null);
        yield return ("self_review", random.Happens(0.95) ? 1 : 0, null, null);
        yield return ("rectification_plan", random.Happens(0.93) ? 1 : 0, null, null);
        yield return ("democratic_grade", null, null, random.Happens(0.006) ? "不合格" : random.Pick(Grades));
    }

    private static decimal Words(int asked, double done) => Math.Round((decimal)(asked * done) / 100) * 100;
}
