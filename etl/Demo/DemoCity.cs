using Analytics.Etl.Demo.Keeping;
using Analytics.Etl.Demo.People;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo;

/// <summary>The whole city: its units, their rosters, the quarters of records.</summary>
internal sealed class DemoCity
{
    private readonly Dictionary<string, IReadOnlyList<DemoMember>> rosters = [];

    /// <summary>Makes the city up.</summary>
    public DemoCity(DemoOptions options)
    {
        Options = options;
        Random = new SplitRandom(options.Seed);
        Quarters = DemoOptions.LastQuarter.LastOf(options.Quarters);
        Units = options.IsStudy ? [.. StudyUnits.Grow(options.Units, Random)] : UnitTree.Grow(options.Units, Quarters, Random);
        foreach (var unit in Units)
        {
            rosters[unit.UnitId] = Roster.Of(unit, Quarters[0].Start, Quarters[^1].End, Random);
        }

        foreach (var unit in Units.Where(unit => unit.ValidTo is not null))
        {
            rosters[unit.ParentId!] = [.. rosters[unit.ParentId!], .. Roster.Moved(rosters[unit.UnitId], unit.ParentId!, unit.ValidTo!.Value)];
        }
    }

    /// <summary>What was asked for.</summary>
    public DemoOptions Options { get; }

    /// <summary>The root of the seed.</summary>
    public SplitRandom Random { get; }

    /// <summary>The quarters of records in order of time.</summary>
    public IReadOnlyList<Quarter> Quarters { get; }

    /// <summary>All units.</summary>
    public IReadOnlyList<DemoUnit> Units { get; }

    /// <summary>The years that units and persons are assessed for: those with records of all quarters or of the first ones.</summary>
    public IReadOnlyList<int> Years
    {
        get
        {
            var whole = Quarters.GroupBy(quarter => quarter.Year).Where(year => year.First().Number == 1).Select(year => year.Key).ToList();
            return whole.Count > 0 ? whole : [Quarters[^1].Year];
        }
    }

    /// <summary>How much a unit that keeps records of its own hands in.</summary>
    public KeptVolume Volume => Options.IsStudy ? KeptVolume.Study : KeptVolume.Demo;

    /// <summary>Whether a unit meets weekly and hands in its members' notes, tests and votes: branches of villages, and every unit under study.</summary>
    public bool Keeps(DemoUnit unit) => Options.IsStudy ? unit.Level == "general_branch" : unit is { Kind: "village", Level: "branch" };

    /// <summary>The units of an area.</summary>
    public IEnumerable<DemoUnit> In(Area area) => Units.Where(unit => unit.Area == area);

    /// <summary>Everybody who is or was on a unit's roster.</summary>
    public IReadOnlyList<DemoMember> RosterOf(DemoUnit unit) => rosters[unit.UnitId];

    /// <summary>The system that assesses the unit's members one by one, null if none: the investment companies and the first schools.</summary>
    public static string? MemberSystem(DemoUnit unit) => unit switch
    {
        { Round: 0, Kind: "enterprise" } => "dx_chengtou",
        { Round: 0, Kind: "school" } => "kh_jili",
        _ => null,
    };
}
