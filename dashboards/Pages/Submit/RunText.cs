using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Runs;

namespace Analytics.Dashboards.Pages.Submit;

/// <summary>Runs in words and figures.</summary>
public static partial class RunText
{
    /// <summary>The look of a state's tag.</summary>
    public static string Look(EtlRun run) => run.State switch
    {
        RunState.Done => "tag good",
        RunState.Problems => "tag warn",
        RunState.Failed or RunState.Interrupted => "tag bad",
        _ => "tag",
    };

    /// <summary>What a run is about: its files, or what was asked.</summary>
    public static string Title(EtlRun run, Words words)
    {
        var names = run.Title.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return names.Length switch
        {
            0 => words["run.verb." + run.Verb],
            1 => names[0],
            _ => words["run.more", names[0], names.Length],
        };
    }

    /// <summary>A message without what only programmers read.</summary>
    /// <param name="message">The last lines of a run; null if there are none.</param>
    public static string Plain(string? message) =>
        string.Join('\n', (message ?? "").Split('\n').Where(line => !line.TrimStart().StartsWith("at ", StringComparison.Ordinal)));

    /// <summary>How far a run is, as done and of how many; null while it has not said.</summary>
    /// <param name="lines">Its progress, oldest first.</param>
    public static (int Done, int Of)? Progress(IReadOnlyList<string> lines)
    {
        for (var index = lines.Count - 1; index >= 0; index--)
        {
            if (Counted().Match(lines[index]) is { Success: true } match)
            {
                return (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(\d{1,6})/(\d{1,6}) ")]
    private static partial Regex Counted();
}
