using Analytics.Etl.Demo;
using Analytics.Etl.Demo.Padding;

namespace Analytics.Tests.Etl.Demo;

public sealed class PaddingScenariosTests : IDisposable
{
    private const int Units = 24;
    private const int Quarters = 2;

    // What each scenario may touch; a copy from elsewhere moves sessions and with them their rolls.
    private static readonly Dictionary<string, string[]> Touched = new()
    {
        ["cloned_sessions"] = ["attendance", "sessions"],
        ["attendance_to_roster"] = ["attendance", "sessions"],
        ["invented_round_numbers"] = ["notes", "points", "sessions"],
        ["inflated_notes"] = ["notes"],
        ["near_pass_lifted"] = ["tests"],
        ["self_scores_raised"] = ["scores"],
        ["bulk_points"] = ["points"],
        ["back_filled_quarter"] = ["ballots", "sessions"],
        ["rounded_votes"] = ["ballots"],
        ["cross_unit_copies"] = ["attendance", "notes", "sessions"],
    };

    private readonly string folder = Directory.CreateTempSubdirectory("analytics-demo-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<string> Scenarios => [.. DemoOptions.MeasuredScenarios];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Padding_changes_its_own_records_of_the_padded_quarters_and_leaves_honest_rows_as_they_are(string scenario)
    {
        var honest = Write("honest", 0, null, null);
        var padded = Write("padded", 0.4, scenario, PaddingStrength.Medium);

        var truth = Truth("padded");
        var changed = Changed(honest, padded);

        Assert.NotEmpty(truth);
        Assert.All(truth, line => Assert.Equal([scenario, "medium"], line[2..4]));
        Assert.Empty(changed.Keys.Except(Touched[scenario]));
        Assert.All(changed.Values.SelectMany(lines => lines), line => Assert.Contains(truth, of => line.Contains(of[0][1..], StringComparison.Ordinal) && line.Contains(of[1], StringComparison.Ordinal)));
        Assert.All(truth, of => Assert.Contains(changed.Values.SelectMany(lines => lines), line => line.Contains(of[0][1..], StringComparison.Ordinal) && line.Contains(of[1], StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Stronger_padding_changes_more_rows(string scenario)
    {
        var honest = Write("honest", 0, null, null);

        var rows = Enum.GetValues<PaddingStrength>().Select(strength => Changed(honest, Write(strength.ToString(), 0.4, scenario, strength)).Values.Sum(lines => lines.Count)).ToList();

        Assert.True(rows[0] > 0 && rows[0] < rows[1] && rows[1] < rows[2], string.Join(" < ", rows));
    }

    [Fact]
    public void Without_a_strength_all_three_are_there_and_the_same_seed_gives_the_same_bytes()
    {
        var one = Write("one", 0.5, null, null);
        var other = Write("other", 0.5, null, null);

        Assert.Equal(one, other);
        Assert.Equal(["medium", "strong", "weak"], Truth("one").Select(line => line[3]).Distinct().Order(StringComparer.Ordinal));
    }

    // Of each dataset its lines, a line as often as it stands there.
    private Dictionary<string, string[]> Write(string city, double padding, string? scenario, PaddingStrength? strength)
    {
        var top = Path.Combine(folder, city);
        DemoFiles.Write(new DemoOptions(Units, Quarters, 5, padding) { IsStudy = true, Scenario = scenario, Strength = strength }, top);
        return Directory.EnumerateFiles(top, "*.csv", SearchOption.AllDirectories).Where(file => Path.GetDirectoryName(file) != top)
            .ToDictionary(file => Path.GetFileName(file).Split('_')[0], File.ReadAllLines);
    }

    private List<string[]> Truth(string city) => [.. File.ReadLines(Path.Combine(folder, city, "truth.csv")).Skip(1).Select(line => line.Split(','))];

    private static Dictionary<string, List<string>> Changed(Dictionary<string, string[]> honest, Dictionary<string, string[]> padded) =>
        honest.Keys.Select(dataset => (dataset, lines: honest[dataset].Except(padded[dataset]).Concat(padded[dataset].Except(honest[dataset])).ToList()))
            .Where(of => of.lines.Count > 0).ToDictionary(of => of.dataset, of => of.lines);
}
