using System.Globalization;
using Analytics.Etl.Demo.Assessment;

namespace Analytics.Etl.Demo.Records;

/// <summary>The records behind the figures that units and members state of their work: as many as stated, now and then one fewer, few in a padded quarter.</summary>
/// <param name="draw">Where the rows go.</param>
/// <param name="below">Units below a unit, to be checked by it.</param>
/// <param name="members">Persons on the roster of a unit in a quarter.</param>
internal sealed class ClaimedWork(WorkDraw draw, Func<string, IReadOnlyList<string>> below, Func<string, Quarter, IReadOnlyList<string>> members)
{
    private static readonly Dictionary<string, string> Papers = new()
    {
        ["minutes_submitted"] = "minutes", ["info_submissions"] = "bulletin", ["notices"] = "notice", ["written_reports"] = "report", ["stage_reports"] = "summary",
    };

    private static readonly Dictionary<string, string> Titles = new()
    {
        ["minutes"] = "中心组学习纪要", ["bulletin"] = "学习简报", ["notice"] = "学习情况通报", ["report"] = "学习情况书面汇报", ["summary"] = "阶段总结",
    };

    private static readonly Dictionary<string, string> Incidents = new()
    {
        ["violations"] = "violation", ["serious_violations"] = "serious_violation", ["major_accidents"] = "major_accident", ["dereliction"] = "dereliction", ["resistance_to_decisions"] = "resistance",
    };

    private static readonly Dictionary<string, string> Levels = new() { ["中央"] = "central", ["省"] = "province", ["市"] = "city", ["區"] = "county", ["区"] = "county" };

    private readonly HashSet<(string Subject, string Measure, string? Item, int Year)> written = [];

    /// <summary>Writes the records of one stated figure.</summary>
    /// <param name="of">Whose it is, and the quarter.</param>
    /// <param name="claim">The figure.</param>
    /// <param name="isPadded">Whether the quarter is padded: most of it was never done.</param>
    public void Write(WorkOf of, DemoClaim claim, bool isPadded)
    {
        var isMissing = of.Random.Happens(isPadded ? 0.7 : 0.03);
        if (claim.Measure is "documents" or "institutions")
        {
            if (claim.Value > 0 && !isMissing && written.Add((of.SubjectId, claim.Measure, claim.Item, of.Quarter.Year)))
            {
                Item(of, claim);
            }
        }
        else if (claim.Measure == "democratic_grade" && claim.Text is { } grade)
        {
            Grade(of, grade);
        }
        else if (claim.Measure == "satisfaction_rate" && claim.Value is { } rate)
        {
            draw.Ballot(of, claim.Item == "team" ? "team" : "organisation", Math.Max(12, members(of.UnitId, of.Quarter).Count), rate / 100, ["满意", "基本满意", "不满意"]);
        }
        else if (Incidents.TryGetValue(claim.Measure, out var incident) && !isMissing)
        {
            draw.Incident(of, incident, (int)(claim.Value ?? 0));
        }
        else if (claim.Measure == "dues_paid" && !isMissing)
        {
            draw.Incident(of, "unpaid_dues", claim.Value > 0 ? 0 : 1);
        }
        else if (claim.Measure == "members_with_plan")
        {
            Plans(of, isMissing ? 0 : (int)(claim.Value ?? 0));
        }
        else if (claim.Measure == "volunteer_hours" && of.PersonId is not null)
        {
            for (var left = isMissing ? 0 : claim.Value ?? 0; left > 0; left -= 4)
            {
                draw.Deed(of, "volunteer", hours: Math.Min(4, left));
            }
        }
        else
        {
            Each(of, claim, isPadded);
        }
    }

    // The grade of a year is decided when it is over.
    private void Grade(WorkOf of, string grade)
    {
        if (of.Quarter.Number == 4)
        {
            draw.Grade(of, grade);
        }
    }

    private void Each(WorkOf of, DemoClaim claim, bool isPadded)
    {
        for (var place = 0; place < Math.Min(claim.Value ?? 0, 60); place++)
        {
            if (of.Random.Happens(isPadded ? 0.7 : 0.03))
            {
                continue;
            }

            if (Papers.TryGetValue(claim.Measure, out var type))
            {
                var dated = of.Day();
                draw.Document(of, type, $"{Titles[type]}第{place + 1}期", dated, dated.AddDays(of.Random.Between(0, 6)));
            }
            else if (claim.Measure is "inspections" or "guidance")
            {
                var targets = below(of.UnitId);
                draw.Check(of, targets.Count > 0 ? of.Random.Pick(targets) : of.UnitId, claim.Measure == "guidance" ? "guidance" : "inspection");
            }
            else if (claim.Measure == "member_study_checks")
            {
                draw.Check(of, of.UnitId, of.Random.Happens(0.6) ? "supervision" : "appraisal");
            }
            else if (claim.Measure == "awards")
            {
                draw.Award(of, Levels.GetValueOrDefault(claim.Item ?? "", "county"));
            }
            else if (claim.Measure == "good_deeds" && of.PersonId is not null)
            {
                draw.Deed(of, "good_deed", claim.Item is "單位" or "单位" ? "unit" : "people");
            }
            else if (claim.Measure == "suggestions" && of.PersonId is not null)
            {
                draw.Deed(of, "suggestion", status: claim.Item is "採納" or "采纳" ? "adopted" : "raised");
            }
        }
    }

    private void Item(WorkOf of, DemoClaim claim)
    {
        var (title, type) = ItemTitles.Of(claim.Measure, claim.Item, of.Quarter.Year);
        var submitted = claim.Text is { } day && DateOnly.TryParse(day, CultureInfo.InvariantCulture, out var on) ? on : (DateOnly?)null;
        var dated = submitted?.AddDays(-of.Random.Between(1, 12)) ?? of.Day();
        draw.Document(of, type, title, dated, submitted ?? (of.Random.Happens(0.5) ? dated.AddDays(of.Random.Between(1, 9)) : null));
    }

    private void Plans(WorkOf of, int count)
    {
        foreach (var member in members(of.UnitId, of.Quarter).Take(count))
        {
            draw.Document(of with { PersonId = member }, "plan", $"{of.Quarter.Year}年个人学习计划", of.Quarter.Start.AddDays(of.Random.Between(5, 40)), null);
        }
    }
}
