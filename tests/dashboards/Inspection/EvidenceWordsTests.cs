using System.Text.RegularExpressions;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Flag;
using Analytics.Tests.Support;

namespace Analytics.Tests.Dashboards.Inspection;

/// <summary>Every column and code that detectors write into evidence is a word to its reader.</summary>
public sealed partial class EvidenceWordsTests
{
    private static readonly List<string> Sources =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "warehouse", "Anomalies"), "*.sql", SearchOption.AllDirectories)
            .Select(path => string.Join('\n', File.ReadLines(path).Where(line => !line.StartsWith("--", StringComparison.Ordinal)))),
    ];

    [Fact]
    public void Every_key_of_evidence_is_the_heading_of_a_column()
    {
        var keys = Sources.SelectMany(Keys).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.True(keys.Count > 150, $"{keys.Count} keys");
        Assert.Equal([], keys.Except(Passages.Columns).Select(key => key.EndsWith("_zh", StringComparison.Ordinal) || key.EndsWith("_en", StringComparison.Ordinal) ? key[..^3] : key)
            .Where(key => !HasWord("column." + key)));
    }

    [Fact]
    public void Every_rule_that_a_contradiction_names_is_a_word()
    {
        var rules = Sources.SelectMany(source => Rule().Matches(source)).SelectMany(match => Literal().Matches(match.Value)).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(rules.Count > 20, $"{rules.Count} rules");
        Assert.Equal([], rules.Where(rule => !HasWord("rule." + rule)));
    }

    private static bool HasWord(string key) => !new Words()[key].ResourceNotFound;

    // The arguments of json_object come in pairs: key, value.
    private static IEnumerable<string> Keys(string sql)
    {
        foreach (var start in Object().Matches(sql).Select(match => match.Index + match.Length))
        {
            var (depth, isQuoted, argument, at) = (1, false, 0, start);
            var isStart = true;
            for (; depth > 0; at++)
            {
                var letter = sql[at];
                if (letter == '\'' && !isQuoted && depth == 1 && isStart && argument % 2 == 0)
                {
                    yield return sql[(at + 1)..sql.IndexOf('\'', at + 1)];
                }

                isStart = isStart && char.IsWhiteSpace(letter);
                isQuoted ^= letter == '\'';
                depth += isQuoted ? 0 : letter switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
                if (letter == ',' && depth == 1 && !isQuoted)
                {
                    (argument, isStart) = (argument + 1, true);
                }
            }
        }
    }

    [GeneratedRegex(@"json_object\(")]
    private static partial Regex Object();

    // A literal, or the branches of a case, named rule.
    [GeneratedRegex(@"(?:'[a-z_]+'|case(?:(?!\bcase\b)[\s\S])*?end) as rule\b")]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?:^|then |else )'([a-z_]+)'")]
    private static partial Regex Literal();
}
