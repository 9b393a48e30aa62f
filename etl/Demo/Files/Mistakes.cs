namespace Analytics.Etl.Demo.Files;

/// <summary>Slips of clerks, in few rows: a day that the calendar lacks, a unit nobody knows, a word that is no code, an empty cell, a row sent twice.</summary>
internal sealed class Mistakes(SplitRandom random, double share)
{
    /// <summary>The rows with their slips.</summary>
    /// <param name="rows">Correct rows.</param>
    /// <param name="columns">Their columns.</param>
    /// <param name="slips">What may go wrong: a column and what stands there instead; null leaves the cell empty.</param>
    /// <param name="mayFail">Whether a row may be spoilt; others, to which rows of other files refer, stay.</param>
    public IEnumerable<object?[]> In(IEnumerable<object?[]> rows, IReadOnlyList<string> columns, IReadOnlyList<(string Column, object? Written)> slips, Func<object?[], bool> mayFail)
    {
        foreach (var row in rows)
        {
            if (!random.Happens(share))
            {
                yield return row;
            }
            else if (!mayFail(row) || random.Happens(0.25))
            {
                yield return row;
                yield return row;
            }
            else
            {
                var (column, written) = random.Pick(slips);
                var spoilt = row.ToArray();
                spoilt[columns.ToList().IndexOf(column)] = written;
                yield return spoilt;
            }
        }
    }
}
