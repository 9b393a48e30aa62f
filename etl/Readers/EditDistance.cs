namespace Analytics.Etl.Readers;

/// <summary>How far two words are apart, to name the nearest known one in a message.</summary>
public static class EditDistance
{
    /// <summary>The word nearest to another, by Levenshtein's distance without regard to case.</summary>
    /// <param name="word">The word looked for.</param>
    /// <param name="known">Words to choose from.</param>
    /// <returns>The nearest; the first of equals; null if there are none.</returns>
    public static string? Nearest(string word, IEnumerable<string> known) =>
        known.Where(other => other.Length > 0).MinBy(other => Between(word, other));

    /// <summary>Fewest insertions, deletions and replacements that turn one word into the other.</summary>
    /// <param name="one">A word.</param>
    /// <param name="other">Another.</param>
    /// <returns>0 when they are equal but for case.</returns>
    public static int Between(string one, string other)
    {
        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var current = new int[other.Length + 1];
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var replaced = previous[column - 1] + (char.ToUpperInvariant(one[row - 1]) == char.ToUpperInvariant(other[column - 1]) ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
