using Analytics.Tests.Interpreter.Samples;

namespace Analytics.Tests.Warehouse.Systems;

/// <summary>The tables and the interpreter of <c>tests/Interpreter</c>, written apart from the same rule reference, give the same results.</summary>
public sealed class AgreementTests
{
    /// <summary>What is made up of; a kind is added here when the engine has it.</summary>
    private static readonly HashSet<string> Kinds =
    [
        "unspecified", "deduct_short", "deduct_event", "deduct_if", "deduct_missing", "bonus_each", "adjust", "full_if", "credit_each", "step", "mode",
        "req_min", "req_cadence", "req_rate", "req_exists", "req_each", "req_zero", "req_deadline",
        "tiers", "weighted", "veto", "profiles",
        "zero_if", "clamp", "population", "condition_population", "combine_people", "silent_window", "silent_condition", "silent_session", "empty_denominator", "coarse",
        "ranks", "overrides", "grades", "ledger",
    ];

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("ANALYTICS_AGREEMENT_SEEDS"), out var seeds) ? seeds : 2;

    /// <summary>Two seeds; more of them where <c>ANALYTICS_AGREEMENT_SEEDS</c> says how many.</summary>
    public static TheoryData<int> Seeds() =>
        [.. Enumerable.Range(1, Count)];

    /// <summary>A seed of the product's systems for two of the made-up ones.</summary>
    public static TheoryData<int> Halves() => [.. Enumerable.Range(1, (Count + 1) / 2)];

    /// <summary>Each seed is 60 systems of four to six subjects: some seven thousand results.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Tables_and_interpreter_agree_on_made_up_systems(int seed)
    {
        Agree(Enumerable.Range(0, 60).Select(number => Sample((seed * 1000) + number)).ToList(), $"seed-{seed}");
    }

    /// <summary>Every system of the product over made-up people, statements and points, with other readings chosen at random.</summary>
    [Theory]
    [MemberData(nameof(Halves))]
    public void Tables_and_interpreter_agree_on_the_systems_of_the_product(int seed) =>
        Agree(Catalogue.Systems.Select((system, number) => new ProductMaker(new Chance((seed * 100) + number), system).Make()).ToList(), $"product-{seed}");

    private static void Agree(IReadOnlyList<Sample> samples, string name)
    {
        var found = Comparison.Run(samples, out var compared);

        Report(name, found, compared);
        Assert.True(found.Count == 0, found.Count == 0 ? "" : $"{found.Count} of {compared} differ, such as\n{(IsReported ? found[0] : Shrinking.Smallest(found.MinBy(one => one.Sample.Size)!))}");
        Assert.True(compared > 3000, $"only {compared} compared");
    }

    // A long run writes down all it finds instead of shrinking one: a folder named by ANALYTICS_AGREEMENT_REPORT.
    private static bool IsReported => Environment.GetEnvironmentVariable("ANALYTICS_AGREEMENT_REPORT") is not null;

    private static void Report(string name, List<Disagreement> found, int compared)
    {
        if (Environment.GetEnvironmentVariable("ANALYTICS_AGREEMENT_REPORT") is { } folder)
        {
            File.WriteAllLines(Path.Combine(folder, name + ".txt"), found.OrderBy(one => one.Sample.Size).Select(one => one + "\n").Prepend($"{found.Count} of {compared}"));
        }
    }

    private static Sample Sample(int seed)
    {
        var chance = new Chance(seed);
        return new DataMaker(chance, new SystemMaker(chance, Kinds).Make(), Kinds).Make();
    }
}
