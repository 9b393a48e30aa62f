using Analytics.Etl.Demo;
using Analytics.Etl.Demo.Padding;

namespace Analytics.Benchmarks.Detection;

/// <summary>How much of what is padded is found, of what strength and in which way, and how often honest units are suspected.</summary>
public static class DetectionBenchmark
{
    private static readonly Dictionary<PaddingStrength, (double Precision, double Recall, double Worst, double First)> Targets = new()
    {
        [PaddingStrength.Weak] = (0.35, 0.30, 0, 0.40),
        [PaddingStrength.Medium] = (0.75, 0.75, 0.25, 0.80),
        [PaddingStrength.Strong] = (0.92, 0.93, 0.60, 0.93),
    };

    /// <summary>Measures and writes the tables.</summary>
    /// <param name="options">What is measured.</param>
    /// <param name="output">Where the tables go.</param>
    public static void Run(DetectionOptions options, TextWriter output)
    {
        var seeds = Enumerable.Range(options.FirstSeed, options.Seeds).ToList();
        var clean = options.Clean ? seeds.ConvertAll(seed => Detect(options, seed, null, null)) : [];
        foreach (var strength in options.Strengths)
        {
            var cities = options.Each
                ? DemoOptions.MeasuredScenarios.ToDictionary(scenario => scenario, scenario => seeds.ConvertAll(seed => Detect(options, seed, strength, scenario)))
                : Same(seeds.ConvertAll(seed => Detect(options, seed, strength, null)));
            Report(strength, cities, options.Padding, output);
            FalseAlarms.Padded(strength, [.. cities.Values.SelectMany(of => of).Distinct()], output);
        }

        if (clean.Count > 0)
        {
            FalseAlarms.Clean(clean, output);
        }
    }

    private static DetectedCity Detect(DetectionOptions options, int seed, PaddingStrength? strength, string? scenario) =>
        DetectedCity.Of(LoadedCity.Of(new DemoOptions(options.Units, options.Quarters, seed, strength is null ? 0 : options.Padding)
        {
            IsStudy = true,
            Strength = strength,
            Scenario = scenario,
        }));

    private static Dictionary<string, List<DetectedCity>> Same(List<DetectedCity> mixed) => DemoOptions.MeasuredScenarios.ToDictionary(scenario => scenario, _ => mixed);

    private static void Report(PaddingStrength strength, Dictionary<string, List<DetectedCity>> cities, double share, TextWriter output)
    {
        var scorings = new (string Name, Func<DetectedCity, double[]> Score)[]
        {
            ("suite", city => [.. city.Quarters.Select(quarter => quarter.Risk ?? -1)]),
            ("z own", city => Baselines.OwnHistory(city.Quarters)),
            ("z cross", city => Baselines.CrossSection(city.Quarters)),
            ("forest", city => Baselines.Forest(city.Quarters)),
        };
        output.WriteLine();
        output.WriteLine($"== {strength.ToString().ToLowerInvariant()}: mean ± sd over seeds; ap = average precision, r1 = recall at 1 % false positives, p50 = precision@50");
        output.WriteLine($"{"scenario",-24}{string.Concat(scorings.Select(scoring => $"| {scoring.Name,-8} ap          r1          p50         "))}| found by");
        var means = scorings.Select(_ => new List<Ranking>()).ToList();
        foreach (var (scenario, of) in cities)
        {
            var cells = scorings.Select((scoring, place) => Cell(Rank(of, scenario, scoring.Score, share), means[place]));
            output.WriteLine($"{scenario,-24}{string.Concat(cells)}| {TopDetectors.Of(of, scenario)}");
        }

        output.WriteLine($"{"mean",-24}{string.Concat(means.Select(list => $"|          {Mean(list, one => one.AveragePrecision),-12:0.00}{Mean(list, one => one.Recall),-12:0.00}{Mean(list, one => one.PrecisionAt50),-12:0.00}"))}|");
        var target = Targets[strength];
        output.WriteLine(FormattableString.Invariant($"{"target",-24}|          {target.Precision,-12:0.00}{target.Recall,-12:0.00}{target.First,-12:0.00}"));
        output.WriteLine(FormattableString.Invariant($"worst scenario's recall at 1 %: {means[0].Min(one => one.Recall):0.00} (target {target.Worst:0.00}); top detector fits the scenario in {TopDetectors.Fitting(cities):P0} of true flags (target 85 %)"));
        var all = cities.Values.SelectMany(of => of).Distinct().ToList();
        output.WriteLine(FormattableString.Invariant($"models of detection: {all.Average(city => city.Steps.Sum(step => step.Seconds)):0.0} s a city; slowest {string.Join(", ", all[^1].Steps.OrderByDescending(step => step.Seconds).Take(12).Select(step => $"{step.Model} {step.Seconds:0.0}"))}"));
    }

    private static List<Ranking> Rank(IReadOnlyList<DetectedCity> cities, string scenario, Func<DetectedCity, double[]> score, double share) =>
        [.. from city in cities
            let scores = score(city)
            let padded = scores.Where((_, place) => city.Quarters[place].Scenario == scenario).ToList()
            where padded.Count > 0
            select Ranking.Of(padded, [.. scores.Where((_, place) => city.Quarters[place].Scenario is null)], share)];

    private static string Cell(List<Ranking> rankings, List<Ranking> means)
    {
        if (rankings.Count == 0)
        {
            return "|          no such quarter                     ";
        }

        means.Add(new Ranking(Mean(rankings, one => one.AveragePrecision), Mean(rankings, one => one.Recall), Mean(rankings, one => one.PrecisionAt50)));
        return "|          " + Spread(rankings, one => one.AveragePrecision) + Spread(rankings, one => one.Recall) + Spread(rankings, one => one.PrecisionAt50);
    }

    private static string Spread(List<Ranking> rankings, Func<Ranking, double> figure)
    {
        var mean = Mean(rankings, figure);
        var deviation = rankings.Count < 2 ? 0 : Math.Sqrt(rankings.Sum(one => Math.Pow(figure(one) - mean, 2)) / (rankings.Count - 1));
        return FormattableString.Invariant($"{mean:0.00} ± {deviation:0.00} ");
    }

    private static double Mean(List<Ranking> rankings, Func<Ranking, double> figure) => rankings.Select(figure).DefaultIfEmpty().Average();
}
