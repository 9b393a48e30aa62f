using System.Globalization;
using Analytics.Tests.Support;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Improvements;
using Analytics.Warehouse.Snapshots;
using Dapper;

namespace Analytics.Tests.Warehouse.Improvements;

/// <summary>What is suggested, once done and loaded, gives the tier that was predicted.</summary>
public sealed class ImprovementTests(ImprovementTests.Members members) : IClassFixture<ImprovementTests.Members>
{
    /// <summary>Ordinary members and leaders with claims drawn around the targets of dx_chengtou, some veto cases, votes from 0 to 100.</summary>
    [Fact]
    public void Doing_what_is_suggested_gives_the_tier_predicted()
    {
        var predicted = members.Found.Where(found => found.Improvement.Reaches).ToList();
        Assert.NotEmpty(predicted);

        var after = members.LoadAndScore(predicted.SelectMany(found => found.Improvement.Steps.Select(step => (found.Person, step))));

        foreach (var (person, improvement) in predicted)
        {
            Assert.Equal((person, improvement.Then!.Tier, improvement.Then.Score), (person, after[person].Tier, after[person].Score));
            Assert.Equal((person, improvement.Now!.NextTier), (person, after[person].Tier));
        }
    }

    [Fact]
    public void Every_step_earns_and_no_single_one_can_be_left_out()
    {
        foreach (var (person, improvement) in members.Found.Where(found => found.Improvement.Reaches))
        {
            Assert.All(improvement.Steps, step => Assert.True(step.Gain > 0 && step.To > step.From, $"{person} {step}"));
            var surplus = (improvement.Then!.Score - improvement.Now!.NextLower) / improvement.Now.Weight;
            Assert.True(surplus < improvement.Steps.Max(step => step.Gain), $"{person}: {surplus} points more than needed");
        }
    }

    [Fact]
    public void Those_at_the_top_and_those_vetoed_are_told_nothing_to_do()
    {
        Assert.All(members.Found.Where(found => found.Improvement.Now?.Tier is "表彰" or "VETO"), found => Assert.Empty(found.Improvement.Steps));
        Assert.Contains(members.Found, found => found.Improvement.Now?.Tier == "VETO");
    }

    [Fact]
    public void One_alone_is_told_the_same_as_among_all()
    {
        Assert.All(members.OneByOne, one => Assert.Equal(Told(one.Improvement), Told(members.Found.Single(found => found.Person == one.Person).Improvement)));

        static string Told(Improvement improvement) => string.Join("; ", improvement.Steps.Concat(improvement.Missing));
    }

    public sealed class Members : IDisposable
    {
        private const int People = 14;
        private const string Header = "subject_type,subject_id,period,measure,value,text_value,item\n";
        private readonly LoadedFiles files = new();
        private readonly List<string> claims;

        public Members()
        {
            var random = new Random(7);
            files.Load("units.csv", "unit_id,name,level,valid_from\nB1,一支部,branch,2020-01-01\n");
            files.Load("members.csv", "person_id,unit_id,valid_from,roles,status\n" + Lines(person => $"{person},B1,2020-01-01,{(person[^1] % 2 == 0 ? "secretary" : "ordinary")},full"));
            files.Load("enrolments.csv", "system_id,subject_type,subject_id,period\n" + Lines(person => $"dx_chengtou,person,{person},2025"));
            claims = [.. Ids.SelectMany(person => Draw(person, random))];
            files.Load("claims.csv", Header + string.Join('\n', claims));
            Publish();
            var folder = new WarehouseFolder(files.Warehouse);
            Snapshot = SnapshotList.CurrentFile(folder)!;
            Found = [.. Improvement.FindAll(Snapshot, files.Warehouse, "dx_chengtou", "2025", "claimed").Select(found => (found.Key, found.Value))];
            OneByOne = [.. Found.Take(4).Select(found => (found.Person, Improvement.Find(Snapshot, files.Warehouse, "dx_chengtou", "2025", found.Person, "claimed")))];
        }

        public string Snapshot { get; }

        public IReadOnlyList<(string Person, Improvement Improvement)> Found { get; }

        public IReadOnlyList<(string Person, Improvement Improvement)> OneByOne { get; }

        private static IEnumerable<string> Ids => Enumerable.Range(1, People).Select(number => $"P{number:00}");

        public IReadOnlyDictionary<string, (string? Tier, decimal? Score)> LoadAndScore(IEnumerable<(string Person, Suggestion Step)> steps)
        {
            // The corrected file takes the place of the first, so it says everything again.
            var done = steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"person,{step.Person},{step.Step.Period},{step.Step.Measure},{step.Step.Stated},,{step.Step.Item}")).ToList();
            files.Load("claims_corrected.csv", Header + string.Join('\n', done.UnionBy(claims, Key)));
            Publish();
            using var connection = Database.OpenForReading(SnapshotList.CurrentFile(new WarehouseFolder(files.Warehouse))!);
            return connection.Query<(string Id, string? Tier, decimal? Score)>("select subject_id, tier, composite from mart_score where basis = 'claimed' and as_of = '2025Q4'")
                .ToDictionary(row => row.Id, row => (row.Tier, row.Score));
        }

        public void Dispose() => files.Dispose();

        private static string Key(string claim) => string.Join(',', claim.Split(',').Where((_, column) => column is 1 or 2 or 3 or 6));

        private static string Lines(Func<string, string> line) => string.Concat(Ids.Select(person => line(person) + "\n"));

        private void Publish()
        {
            files.Close();
            var folder = new WarehouseFolder(files.Warehouse);
            using var connection = folder.OpenForWriting();
            WarehouseBuild.Run(connection, folder, SmallTown.Clock);
            Analytics.Warehouse.Snapshots.Publish.Run(connection, folder, SmallTown.Clock);
        }

        private static IEnumerable<string> Draw(string person, Random random)
        {
            string Line(string period, string measure, int value, string item = "") => $"person,{person},{period},{measure},{value},,{item}";
            string Word(string measure, string text) => $"person,{person},2025,{measure},,{text},";
            foreach (var month in Enumerable.Range(1, 12).Where(_ => random.Next(5) > 0))
            {
                yield return Line($"2025M{month:00}", "party_lectures_organised", random.Next(3));
            }

            foreach (var window in Enumerable.Range(1, 6))
            {
                yield return Line($"2025B{window}", "party_lectures", random.Next(2));
            }

            yield return Line("2025", "notes_words", random.Next(5) * 10000);
            yield return Line("2025", "papers", random.Next(5));
            yield return Line("2025", "articles_5000_words", random.Next(3));
            yield return Line("2025", "branch_general_meetings_held", 6);
            yield return Line("2025", "branch_general_meetings_attended", random.Next(7));
            yield return Line("2025", "group_meetings_due", 12);
            yield return Line("2025", "group_meetings", random.Next(13));
            yield return Line("2025", "sessions_held", 20);
            yield return Line("2025", "sessions_attended", random.Next(8, 21));
            yield return Line("2025", "collective_hours_due", 40);
            yield return Line("2025", "collective_hours", random.Next(30, 41));
            foreach (var measure in new[] { "new_members_developed", "education_mechanism", "ideological_work_results", "work_innovation", "dues_paid", "opinions_gathered_widely", "self_review", "rectification_plan" })
            {
                yield return Line("2025", measure, random.Next(4) > 0 ? 1 : 0);
            }

            foreach (var measure in new[] { "late_conversions", "resistance_to_decisions", "unfinished_tasks", "dereliction", "excused_absences", "unexcused_absences" })
            {
                yield return Line("2025", measure, random.Next(3) == 0 ? 1 : 0);
            }

            yield return Line("2025", "good_deeds", random.Next(2), "单位");
            yield return Line("2025", "good_deeds", random.Next(3), "群众");
            yield return Word("model_role", random.Next(2) == 0 ? "好" : "反之");
            yield return Word("democratic_grade", random.Next(8) switch { 0 => "不合格", 1 => "基本合格", 2 => "优秀", _ => "合格" });
            yield return Line("2025", "vote_score", random.Next(40, 101));
        }
    }
}
