using System.Globalization;
using Analytics.Etl.Demo.Assessment;
using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.Padding;
using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo;

/// <summary>The files that one area's office collects and hands in.</summary>
internal sealed class AreaFiles(DemoCity city, Area area, string top)
{
    private const double ShareOfMistakes = 0.002;

    private readonly FileStyle style = FileStyle.ByArea[area.Number];
    private int files;

    private readonly Dictionary<(string UnitId, Quarter Quarter), PaddedQuarter> padded = [];

    /// <summary>What was written.</summary>
    public DemoCounts Counts { get; private set; } = new(0, city.In(area).Count(), 0, 0, 0, 0, 0, 0);

    /// <summary>The unit-quarters whose records are padded.</summary>
    public IReadOnlyCollection<PaddedQuarter> Padded => padded.Values;

    /// <summary>Writes them all.</summary>
    public void Write()
    {
        var scores = new ScoreDraw(city);
        Write(UnitFiles.Units(city, area));
        Counts = Counts with { Members = Write(UnitFiles.Members(city, area)) };
        Write(EnrolmentFiles.Enrolments(city, area));
        foreach (var year in city.Quarters.GroupBy(quarter => quarter.Year))
        {
            var sessions = year.SelectMany(quarter => city.In(area).Where(unit => unit.ExistsIn(quarter)).SelectMany(unit => Sessions(unit, quarter))).ToList();
            var byUnit = sessions.ToLookup(session => (session.Unit.UnitId, Quarter: QuarterOf(session)));
            var statements = year.SelectMany(quarter => city.In(area).Where(unit => unit.ExistsIn(quarter))
                .SelectMany(unit => new StatementDraw(city).Of(unit, quarter, [.. byUnit[(unit.UnitId, quarter)]])));
            var of = $"{area.Name}_{year.Key.ToString(CultureInfo.InvariantCulture)}";
            var apart = Corrected(year.Key);
            var together = sessions.Where(session => session.Unit != apart || QuarterOf(session) != city.Quarters[^1]).ToList();
            Counts = Counts with
            {
                Sessions = Counts.Sessions + Write(SessionFiles.Sessions(area, of, style, together, Slips($"sessions {of}"))),
                Attendance = Counts.Attendance + Write(SessionFiles.Roll(area, of, style, sessions)),
                Scores = Counts.Scores + Write(ScoreFiles.Scores(area, of, style, city.In(area).SelectMany(unit => scores.Of(unit, year.Key)), Slips($"scores {of}"))),
                Claims = Counts.Claims + Write(ClaimFiles.Claims(area, of, style, statements, Slips($"claims {of}"))),
            };
            if (apart is not null)
            {
                WriteTwice(apart, [.. byUnit[(apart.UnitId, city.Quarters[^1])]]);
            }
        }

        Counts = Counts with { Files = files, Padded = padded.Count };
    }

    private IReadOnlyList<DemoSession> Sessions(DemoUnit unit, Quarter quarter)
    {
        var honest = new SessionPlan(city.Random, city.Quarters).Draw(unit, city.RosterOf(unit), quarter, DemoCity.MemberSystem(unit) is not null);
        var plan = new PaddingPlan(city);
        if (honest.Count < 2 || plan.Of(unit, quarter) is not { } found)
        {
            return honest;
        }

        padded[(unit.UnitId, quarter)] = found;
        return plan.Pad(found, honest);
    }

    // One committee an area hands its newest quarter in by itself, and corrects it later.
    private DemoUnit? Corrected(int year) => year == city.Quarters[^1].Year ? city.In(area).FirstOrDefault(unit => unit.Level == "committee") : null;

    private void WriteTwice(DemoUnit unit, IReadOnlyList<DemoSession> sessions)
    {
        if (sessions.Count == 0)
        {
            return;
        }

        var of = $"{unit.UnitId}_{city.Quarters[^1].Code}";
        var first = sessions.Select(session => session with { Present = Math.Max(0, session.Present - 2), Excused = session.Excused + Math.Min(2, session.Present), Topic = session.Topic + "（初报）" }).ToList();
        var careful = new Mistakes(city.Random, 0);
        Counts = Counts with
        {
            Sessions = Counts.Sessions + Write(SessionFiles.Sessions(area, of, style, first, careful))
                + Write(SessionFiles.Sessions(area, of + (style.IsChinese ? "_更正" : "_corrected"), style, sessions, careful)),
        };
    }

    private Mistakes Slips(string label) => new(city.Random.Split("slips " + label), ShareOfMistakes);

    private long Write(DemoFile file)
    {
        files++;
        return file.Write(top);
    }

    private static Quarter QuarterOf(DemoSession session) => new(session.StartAt.Year, (session.StartAt.Month + 2) / 3);
}
