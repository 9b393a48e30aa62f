using System.Globalization;
using Analytics.Etl.Demo.Padding;

namespace Analytics.Benchmarks.Detection;

/// <summary>What detection is measured on.</summary>
/// <param name="Units">Units of the city, all of one level.</param>
/// <param name="Quarters">Quarters of records.</param>
/// <param name="Seeds">How many cities of each kind.</param>
/// <param name="Padding">Share of padded unit-quarters, 0 to 1.</param>
public sealed record DetectionOptions(int Units = 240, int Quarters = 12, int Seeds = 10, double Padding = 0.03)
{
    /// <summary>Whether every scenario is padded in cities of its own; otherwise all ten in one city.</summary>
    public bool Each { get; init; }

    /// <summary>Whether clean cities are measured too.</summary>
    public bool Clean { get; init; } = true;

    /// <summary>The strengths that are measured.</summary>
    public IReadOnlyList<PaddingStrength> Strengths { get; init; } = Enum.GetValues<PaddingStrength>();

    /// <summary>The first seed.</summary>
    public int FirstSeed { get; init; } = 1;

    /// <summary>How the command is called.</summary>
    public const string Usage =
        "detection [--units 240] [--quarters 12] [--seeds 10] [--first-seed 1] [--padding 0.03] [--strength weak|medium|strong] [--each] [--no-clean] [--clean-only]";

    /// <summary>Reads the words after <c>detection</c>.</summary>
    /// <returns>Null for wrong usage.</returns>
    public static DetectionOptions? Read(IReadOnlyList<string> words)
    {
        var options = new DetectionOptions();
        for (var place = 0; place < words.Count; place++)
        {
            var value = place + 1 < words.Count ? words[place + 1] : "";
            var read = words[place] switch
            {
                "--each" => options with { Each = true },
                "--no-clean" => options with { Clean = false },
                "--clean-only" => options with { Clean = true, Strengths = [] },
                "--units" when int.TryParse(value, CultureInfo.InvariantCulture, out var units) => options with { Units = units },
                "--quarters" when int.TryParse(value, CultureInfo.InvariantCulture, out var quarters) => options with { Quarters = quarters },
                "--seeds" when int.TryParse(value, CultureInfo.InvariantCulture, out var seeds) => options with { Seeds = seeds },
                "--first-seed" when int.TryParse(value, CultureInfo.InvariantCulture, out var first) => options with { FirstSeed = first },
                "--padding" when double.TryParse(value, CultureInfo.InvariantCulture, out var padding) => options with { Padding = padding },
                "--strength" when Enum.TryParse<PaddingStrength>(value, ignoreCase: true, out var strength) => options with { Strengths = [strength] },
                _ => null,
            };
            if (read is null)
            {
                return null;
            }

            place += words[place] is "--each" or "--no-clean" or "--clean-only" ? 0 : 1;
            options = read;
        }

        return options;
    }
}
