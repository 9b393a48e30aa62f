namespace Analytics.Etl.Readers;

/// <summary>A table without what people put around it: titles above, blank lines, a header over several rows, notes below.</summary>
public static class CleanTable
{
    private const int Head = 200;
    private const int Tail = 20;

    /// <summary>Cleans a table, record by record.</summary>
    /// <param name="records">As read, blank ones included.</param>
    /// <returns>The header, where there is one, and the rows; the text of no cell is changed.</returns>
    public static IEnumerable<IReadOnlyList<string>> Of(IEnumerable<IReadOnlyList<string>> records)
    {
        using var all = records.GetEnumerator();
        var head = new List<IReadOnlyList<string>>();
        while (head.Count < Head && all.MoveNext())
        {
            if (head.Count > 0 || !SeparatorLine.Is(all.Current))
            {
                head.Add(all.Current);
            }
        }

        var width = TableWidth.Of(head);
        var held = new Queue<IReadOnlyList<string>>();
        var beginning = TableHead.Cut(head, width).ToList();
        var body = new TableBody(beginning, width);
        foreach (var record in beginning.Concat(Rest(all)).Select(body.Row).OfType<IReadOnlyList<string>>())
        {
            held.Enqueue(record);
            if (held.Count > Tail && held.Dequeue() is var sure && TableWidth.Filled(sure) > 0)
            {
                yield return sure;
            }
        }

        foreach (var record in TableFoot.Cut([.. held], width))
        {
            yield return record;
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Rest(IEnumerator<IReadOnlyList<string>> records)
    {
        while (records.MoveNext())
        {
            yield return records.Current;
        }
    }
}
