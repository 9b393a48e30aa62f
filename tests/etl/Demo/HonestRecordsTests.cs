using System.Globalization;
using Analytics.Etl.Demo;

namespace Analytics.Tests.Etl.Demo;

public sealed class HonestRecordsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("analytics-demo-").FullName;

    public HonestRecordsTests() => DemoFiles.Write(new DemoOptions(60, 2, 3, 0) { IsStudy = true }, folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Head_counts_close_and_no_two_sessions_of_a_unit_overlap()
    {
        var sessions = Rows("sessions");

        Assert.All(sessions, row => Assert.Equal(Number(row, "expected"), Number(row, "present") + Number(row, "excused") + Number(row, "unexcused")));
        Assert.All(sessions, row => Assert.True(Time(row, "end_at") < Time(row, "recorded_at") && Time(row, "recorded_at") <= Time(row, "submitted_at")));
        Assert.All(sessions.GroupBy(row => row["unit_id"]), unit =>
        {
            var inOrder = unit.OrderBy(row => Time(row, "start_at")).ToList();
            Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(Time(pair.First, "end_at") <= Time(pair.Second, "start_at")));
        });
    }

    [Fact]
    public void The_roll_agrees_with_the_head_count_where_it_is_handed_in()
    {
        var present = Rows("sessions").ToDictionary(row => row["session_id"], row => Number(row, "present"));

        var roll = Rows("attendance").GroupBy(row => row["session_id"]).ToList();

        Assert.InRange((double)roll.Count / present.Count, 0.2, 0.4);
        Assert.All(roll, session => Assert.Equal(present[session.Key], session.Count(row => row["status"] == "present")));
    }

    [Fact]
    public void Two_honest_notes_share_turns_of_phrase_and_no_passages_unless_a_form_is_mandated()
    {
        var free = Strata().Where(unit => unit["template"] == "none").Select(unit => unit["unit_id"][1..]).ToHashSet();
        var texts = Rows("notes").Where(row => row["text"].Length > 0 && row["period"] == "2026Q3" && free.Contains(row["person_id"][1..6])).Take(300).Select(row => Shingles(row["text"])).ToList();

        var likeness = (from one in Enumerable.Range(0, texts.Count) from other in Enumerable.Range(0, one) select Jaccard(texts[one], texts[other])).ToList();

        Assert.True(texts.Count > 200);
        Assert.InRange(likeness.Average(), 0, 0.12);
        Assert.InRange(likeness.Max(), 0, 0.45);
    }

    [Fact]
    public void Words_are_the_length_of_the_text_to_the_nearest_fifty()
    {
        Assert.All(Rows("notes").Where(row => row["text"].Length > 0), row => Assert.InRange(row["text"].Length - Number(row, "words"), -50, 50));
    }

    [Fact]
    public void Units_differ_in_every_habit_that_strata_are_made_of()
    {
        var units = Strata();

        Assert.Equal(60, units.Count);
        Assert.All(units[0].Keys.Where(key => key != "unit_id"), habit => Assert.InRange(units.Select(unit => unit[habit]).Distinct().Count(), 2, 3));
    }

    private List<Dictionary<string, string>> Strata() => Table(Path.Combine(folder, "strata.csv"));

    private List<Dictionary<string, string>> Rows(string dataset) =>
        Table(Directory.EnumerateFiles(folder, dataset + "_*.csv", SearchOption.AllDirectories).Single());

    // No cell of these files holds a comma.
    private static List<Dictionary<string, string>> Table(string path)
    {
        var lines = File.ReadLines(path).Select(line => line.Split(',')).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static int Number(Dictionary<string, string> row, string column) => int.Parse(row[column], CultureInfo.InvariantCulture);

    private static DateTime Time(Dictionary<string, string> row, string column) => DateTime.Parse(row[column], CultureInfo.InvariantCulture);

    private static HashSet<string> Shingles(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 4)).Select(start => text.Substring(start, 5))];

    private static double Jaccard(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return (double)shared / (one.Count + other.Count - shared);
    }
}
