using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Tests.Interpreter;
using Analytics.Tests.Interpreter.Samples;
using Analytics.Tests.Support;
using Analytics.Warehouse.Improvements;

namespace Analytics.Tests.Warehouse.Improvements;

/// <summary>What is suggested in made-up systems of every rule kind, once stated, loaded and scored by the ordinary way, gives what was predicted.</summary>
public sealed class MadeUpSystemsTests(MadeUpSystemsTests.Towns towns) : IClassFixture<MadeUpSystemsTests.Towns>
{
    [Fact]
    public void Doing_what_is_suggested_gives_the_tier_predicted()
    {
        var predicted = towns.Found.Where(found => found.Improvement.Reaches).ToList();
        Assert.True(predicted.Count >= 10, $"only {predicted.Count} suggestions");

        using var after = towns.With(predicted.SelectMany(found => found.Improvement.Steps));

        var tiers = Scores(after);
        Assert.All(predicted, found => Assert.Equal((found.Subject, found.Improvement.Then!.Tier, found.Improvement.Then.Score), (found.Subject, tiers[found.Subject].Tier, tiers[found.Subject].Score)));
        // Where the figure is the unit's, several of its members may rise by one suggestion, further than one alone.
        Assert.All(predicted.Where(found => found.Improvement.Steps.All(step => step.HolderId == found.Subject || step.HolderType == "person")), found => Assert.Equal((found.Subject, found.Improvement.Now!.NextTier), (found.Subject, tiers[found.Subject].Tier)));
    }

    [Fact]
    public void No_figure_of_a_suggestion_can_be_left_away()
    {
        var several = towns.Found.Where(found => found.Improvement.Reaches && found.Improvement.Steps.Count > 1).ToList();
        foreach (var left in Enumerable.Range(0, several.Max(found => found.Improvement.Steps.Count)))
        {
            var without = several.Where(found => found.Improvement.Steps.Count > left).ToList();
            // One subject of a unit at a time: its unit's figure may be another's step too.
            using var after = towns.With(without.SelectMany(found => found.Improvement.Steps.Where((_, place) => place != left)));

            var scores = Scores(after);
            Assert.All(without.Where(found => found.Improvement.Steps.All(step => step.HolderId == found.Subject)), found =>
                Assert.False(scores[found.Subject] == (found.Improvement.Then!.Tier, found.Improvement.Then.Score), $"{found.Subject} reaches {found.Improvement.Then!.Tier} without {found.Improvement.Steps[left]}"));
        }
    }

    [Fact]
    public void Doing_what_is_suggested_meets_the_requirements_missed()
    {
        var missing = towns.Found.SelectMany(found => found.Improvement.Missing.Select(step => (found.Subject, step.RuleId)).Distinct()).ToList();
        Assert.True(missing.Count >= 20, $"only {missing.Count} requirements");

        using var after = towns.With(towns.Found.SelectMany(found => found.Improvement.Missing));

        var status = after.Query<(string Subject, string Requirement, string Status)>("select subject_id, requirement_id, status from mart_requirement_result where basis = 'claimed' and as_of = '2025Q4'")
            .ToDictionary(row => (row.Subject, row.Requirement), row => row.Status);
        Assert.All(missing, row => Assert.Equal((row, "met"), (row, status[row])));
    }

    // What is not suggested for a missed requirement is beyond figures; most are not.
    [Fact]
    public void Most_requirements_missed_can_be_met_by_figures()
    {
        var mended = towns.Found.SelectMany(found => found.Improvement.Missing.Select(step => (found.Subject, step.RuleId)).Distinct()).Count();

        Assert.True(mended > towns.Found.Sum(found => found.Improvement.Unmended.Count), $"{mended} can be met");
    }

    private static Dictionary<string, (string? Tier, decimal? Score)> Scores(ScoredFolder folder) =>
        folder.Query<(string Subject, string? Tier, decimal? Score)>("select subject_id, tier, coalesce(composite, total) from mart_score where basis = 'claimed' and as_of = '2025Q4' and period = '2025'")
            .ToDictionary(row => row.Subject, row => (row.Tier, row.Score));

    /// <summary>Made-up systems with their people, published once, and what is suggested to them by what they state.</summary>
    public sealed class Towns
    {
        private const int Systems = 16;

        private static readonly HashSet<string> Kinds =
        [
            "deduct_short", "deduct_event", "deduct_if", "deduct_missing", "bonus_each", "adjust", "full_if", "credit_each", "step", "zero_if", "mode", "combine_people",
            "req_min", "req_cadence", "req_rate", "req_exists", "req_each", "req_zero", "req_deadline", "tiers", "weighted", "profiles",
        ];

        private readonly List<Sample> samples = [.. Enumerable.Range(0, Systems).Select(number => Drawn(7000 + number).Named(string.Create(CultureInfo.InvariantCulture, $"s{number}x")))];

        public Towns()
        {
            using var folder = new ScoredFolder(root => SampleFiles.Write(root, samples));
            var snapshot = folder.Publish();
            Found = [.. samples.SelectMany(sample => Improvement.FindAll(snapshot, folder.Folder, (string)sample.System["id"]!, "2025", "claimed").Select(found => (found.Key, found.Value)))];
        }

        public IReadOnlyList<(string Subject, Improvement Improvement)> Found { get; }

        /// <summary>The same towns with these suggestions stated.</summary>
        public ScoredFolder With(IEnumerable<Suggestion> steps)
        {
            var stated = steps.GroupBy(step => (step.HolderId, step.Period, step.Measure, step.Item)).Select(same => same.MaxBy(step => step.Stated)!)
                .Select(step => new Claim(step.HolderType, step.HolderId, step.Period, step.Measure, step.Item, step.Stated, step.Text)).ToLookup(claim => Place(claim.SubjectId));
            return new ScoredFolder(root => SampleFiles.Write(root, [.. samples.Select(sample =>
                sample with { Claims = [.. stated[(string)sample.System["id"]!].Concat(sample.Claims).DistinctBy(claim => (claim.SubjectId, claim.Period, claim.Measure, claim.Item))] })]));
        }

        // Names of one sample begin with its system.
        private static string Place(string subject) => subject[..(subject.IndexOf('x', StringComparison.Ordinal) + 1)];

        private static Sample Drawn(int seed)
        {
            var chance = new Chance(seed);
            var system = new SystemMaker(chance, Kinds).Make();
            var sample = new DataMaker(chance, system, Kinds).Make();
            // Tiers within reach: most of what the leaves give, and half of it.
            var points = sample.Leaves.Sum(leaf => (decimal)leaf["points"]!);
            system["tiers"] = new JsonObject
            {
                ["kind"] = "tier_threshold",
                ["rows"] = new JsonArray(
                    new JsonObject { ["label"] = "优秀", ["lower"] = Math.Round(points * 0.8m, 1), ["inclusive"] = chance.Percent(70) },
                    new JsonObject { ["label"] = "合格", ["lower"] = Math.Round(points * 0.5m, 1), ["inclusive"] = chance.Percent(70) },
                    new JsonObject { ["label"] = "不合格", ["lower"] = 0, ["inclusive"] = true }),
            };
            return sample;
        }
    }
}
