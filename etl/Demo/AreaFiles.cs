using Analytics.Etl.Demo.Assessment;
using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.Keeping;
using Analytics.Etl.Demo.Ledgers;
using Analytics.Etl.Demo.Padding;
using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Records;

namespace Analytics.Etl.Demo;

/// <summary>Writes what the office of one area hands in.</summary>
internal sealed class AreaFiles(DemoCity city, Area area, string top)
{
    // What came before was moved over from an older register, in one file.
    private static readonly int FirstOwnYear = DemoOptions.LastQuarter.Year - 2;

    private readonly Mistakes mistakes = new(city.Random.Split("mistakes " + area.UnitId));
    private readonly FileStyle style = FileStyle.ByArea[area.Number];
    private int files;

    /// <summary>The padded quarters of its units; known once written.</summary>
    public IReadOnlyList<PaddedQuarter> Truth { get; private set; } = [];

    /// <summary>The records of its people, which the city collects; known once written.</summary>
    public RecordRows Records { get; private set; } = new();

    /// <summary>Writes its files.</summary>
    public DemoCounts Write()
    {
        var quarters = WrittenQuarter.Of(city, area).ToList();
        var people = new AreaRecords(city, area, quarters.SelectMany(quarter => quarter.Records.Sessions), [.. quarters.Where(quarter => quarter.IsOverstated).Select(quarter => quarter.Truth!)]);
        Truth = [.. quarters.Where(quarter => !quarter.IsOverstated).Select(quarter => quarter.Truth).OfType<PaddedQuarter>(), .. people.Explained()];
        Records = people.Draw();
        var members = Write(UnitFiles.Members(city, area));
        var (sessions, roll) = (0L, 0L);
        foreach (var year in quarters.GroupBy(quarter => Math.Max(quarter.Quarter.Year, FirstOwnYear)))
        {
            var of = $"{area.Name}_{Years(city.Quarters[0].Year, year.Key)}";
            sessions += Write(SessionFiles.Sessions(area, of, style, year.Where(quarter => !OwnFiles.Covers(quarter.Unit, quarter.Quarter)).SelectMany(quarter => quarter.Records.Sessions)));
            roll += Write(SessionFiles.Roll(area, of, style, year.SelectMany(quarter => quarter.Records.Sessions)));
        }

        foreach (var file in OwnFiles.Of(quarters.Where(quarter => OwnFiles.Covers(quarter.Unit, quarter.Quarter)).SelectMany(quarter => quarter.Records.Sessions)))
        {
            sessions += file.Write(top);
            files++;
        }

        var assessed = quarters.Where(quarter => city.Years.Contains(quarter.Quarter.Year)).ToList();
        var (given, stated) = (assessed.SelectMany(quarter => quarter.Records.Scores).ToList(), Claims(assessed).ToList());
        var scores = Write(AssessmentFiles.Scores(area, given));
        var claims = Write(AssessmentFiles.Claims(area, stated));
        var work = WorkFiles.Of(area, new WorkRecords(city, area, people.Padded).Of(stated, given)).ToList().Sum(Write);
        var entries = assessed.SelectMany(quarter => quarter.Records.Entries).ToList();
        var keeping = quarters.Where(quarter => city.Keeps(quarter.Unit)).Select(quarter => quarter.Records).ToList();
        work += KeptFiles.Of(area, area.Name + "村支部", style with { IsWorkbook = false }, keeping).Where(_ => keeping.Count > 0).Sum(Write);
        var points = entries.Count > 0 ? Write(LedgerFiles.Entries(area, entries)) : 0;
        return new DemoCounts(files, city.In(area).Count(), members, sessions, roll, scores, claims, points, work, Truth.Count, mistakes.Spoiled, mistakes.Repeated);
    }

    private static string Years(int first, int year) => year == FirstOwnYear && first < year ? $"{first}-{year}" : $"{year}";

    private long Write(DemoFile file)
    {
        files++;
        return mistakes.Into(file).Write(top);
    }

    private IEnumerable<DemoClaim> Claims(IEnumerable<WrittenQuarter> quarters)
    {
        var draw = new ClaimDraw(city);
        var others = new OtherClaims(city);
        return quarters.SelectMany(quarter => draw.Of(quarter.Unit, quarter.Quarter, quarter.Records.Sessions, quarter.IsOverstated)
                .Concat(others.Of(quarter.Unit, quarter.Quarter, quarter.IsOverstated)).Concat(others.OfMembers(quarter.Unit, quarter.Quarter)))
            .Concat(city.Years.SelectMany(year => city.In(area).SelectMany(unit => Members(unit, year))));
    }

    private IEnumerable<DemoClaim> Members(DemoUnit unit, int year)
    {
        var last = city.Quarters.Last(quarter => quarter.Year == year).Number;
        return EnrolmentFiles.Assessed(city, unit, year).SelectMany(member => MemberClaims.Of(city, member, DemoCity.MemberSystem(unit)!, year, last / 4.0));
    }
}
