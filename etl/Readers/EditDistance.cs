namespace Analytics.Etl.Readers;

/// <summary>How far two words are apart, to name the nearest known one in a message.</summary>
public static class EditDistance
{
    // Of four letters two must stay: a name that shares one with the word by chance would send its reader astray.
    private const double MostChanged = 2 / 3.0;

    /// <summary>The word nearest to another, by Levenshtein's distance without regard to case.</summary>
    /// <param name="word">The word looked for.</param>
    /// <param name="known">Words to choose from.</param>
    /// <returns>The nearest; the first of equals; null if none is near, as more than two thirds of the letters would have to change.</returns>
    public static string? Nearest(string word, IEnumerable<string> known) => Nearest([word], known, other => [other]);

    /// <summary>What is nearest to something, by any name of the one and any of the other.</summary>
    /// <param name="words">The names of what is looked for.</param>
    /// <param name="known">What to choose from.</param>
    /// <param name="names">The names that each goes by.</param>
    /// <returns>The nearest; the first of equals; null if none is near.</returns>
    public static T? Nearest<T>(IReadOnlyCollection<string> words, IEnumerable<T> known, Func<T, IEnumerable<string>> names)
        where T : class =>
        (from one in known
         from name in names(one)
         from word in words
         let changed = Between(name, word)
         where changed <= MostChanged * Math.Max(name.Length, word.Length)
         orderby changed
         select one).FirstOrDefault();

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
