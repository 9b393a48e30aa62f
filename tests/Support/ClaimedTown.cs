using Analytics.Warehouse.Snapshots;

namespace Analytics.Tests.Support;

/// <summary>A city of six branches whose stated figures are scored by rules of its own, loaded, built and published through the command line.</summary>
public sealed class ClaimedTown : IDisposable
{
    /// <summary>The system.</summary>
    public const string System = "own";

    private const string Rules = """
        id: own
        effective_from: 2024-01-01
        title: {zh: 办法, en: Rules}
        level: unit
        stated_total: 10
        indicators:
          - {id: X-1, name: {zh: 专题学习, en: Special study}, points: 10, clauses: [{id: X-1.a, kind: deduct_short, measure: special_study_meetings, target: 4, step: 1, k: 2, when_null: absent}]}
        requirements:
          - {id: X-r1, name: {zh: 每年四次, en: Four a year}, kind: req_min, population: units, measure: special_study_meetings, target: 4}
        tiers: {rows: [{label: 优秀, lower: 10}, {label: 合格, lower: 0}]}
        """;

    private static readonly string[] Branches = ["甲支部", "乙支部", "丙支部", "丁支部", "戊支部", "己支部"];

    private static readonly WarehouseImage Published = new(warehouse => new ClaimedTown(warehouse).Fill());

    private readonly TemporaryWarehouse warehouse;

    /// <summary>A copy of it, published: branches B1 to B6 under C, of 2025; B1 has all points, B6 the fewest.</summary>
    public ClaimedTown()
        : this(new TemporaryWarehouse())
    {
        Published.CopyTo(warehouse);
    }

    private ClaimedTown(TemporaryWarehouse warehouse) => this.warehouse = warehouse;

    /// <summary>The warehouse folder.</summary>
    public string Folder => warehouse.Folder;

    /// <summary>The same, as the product knows it.</summary>
    public WarehouseFolder Warehouse => new(Folder);

    /// <summary>Where files are loaded from.</summary>
    public string Inbox => Path.Combine(Folder, "inbox");

    /// <summary>Writes a file of stated figures.</summary>
    public void Claim(string name, params string[] lines) =>
        File.WriteAllText(Path.Combine(Inbox, $"claims_{name}.csv"), "subject_type,subject_id,period,measure,value\n" + string.Join('\n', lines) + "\n");

    /// <summary>Runs a verb that must succeed.</summary>
    public void Run(params string[] args)
    {
        var (exitCode, output, error) = CommandLine.Run(Folder, args);
        Assert.True(exitCode == 0, output + error);
    }

    /// <inheritdoc />
    public void Dispose() => warehouse.Dispose();

    private void Fill()
    {
        Directory.CreateDirectory(Inbox);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "systems")).FullName, "own.yaml"), Rules);
        File.WriteAllText(Path.Combine(Inbox, "units.csv"), "unit_id,parent_id,name,level,valid_from\nC,,某市委,city,2020-01-01\n" + Lines(place => $"B{place + 1},C,{Branches[place]},branch,2020-01-01"));
        File.WriteAllText(Path.Combine(Inbox, "enrolments.csv"), "system_id,subject_type,subject_id,period\n" + Lines(place => $"own,unit,B{place + 1},2025"));
        Claim("first", [.. Enumerable.Range(0, Branches.Length).Select(place => $"unit,B{place + 1},2025Q4,special_study_meetings,{Math.Max(0, 4 - place)}")]);
        Run("refresh", Inbox);
    }

    private static string Lines(Func<int, string> line) => string.Concat(Enumerable.Range(0, Branches.Length).Select(place => line(place) + "\n"));
}
