namespace Analytics.Etl.Readers;

/// <summary>A table without what people put around it: titles above, blank lines, a header over several rows, notes below.</summary>
/// <param name="records">As read, blank ones included.</param>
public sealed class CleanTable(IEnumerable<IReadOnlyList<string>> records)
{
    private const int Head = 200;
    private const int Tail = 20;

    /// <summary>How many records were no rows: titles, comments, notes, the header again; known once <see cref="Rows"/> were read. Blank ones do not count.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Cleans the table, record by record; can be read once.</summary>
    /// <returns>The header, where there is one, and the rows; the text of no cell is changed.</returns>
    public IEnumerable<IReadOnlyList<string>> Rows()
    {
        using var all = records.Where(IsSeen).GetEnumerator();
        var head = new List<IReadOnlyList<string>>();
        while (head.Count < Head && all.MoveNext())
        {
            if (head.Count > 0 || !SeparatorLine.Is(all.Current))
            {
                head.Add(all.Current);
            }
            else
            {
                LeftOut = 0;
            }
        }

        var width = TableWidth.Of(head);
        var held = new Queue<IReadOnlyList<string>>();
        var beginning = TableHead.Cut(head, width, out var joined).ToList();
        LeftOut -= joined;
        var body = new TableBody(beginning, width);
        foreach (var record in body.Rows(beginning.Concat(Rest(all))))
        {
            held.Enqueue(record);
            if (held.Count > Tail && held.Dequeue() is var sure && TableWidth.Filled(sure) > 0)
            {
                LeftOut--;
                yield return sure;
            }
        }

        foreach (var record in TableFoot.Cut([.. held], width))
        {
            LeftOut--;
            yield return record;
        }
    }

    // Counts a record until it turns out to be a row.
    private bool IsSeen(IReadOnlyList<string> record)
    {
        LeftOut += TableWidth.Filled(record) > 0 ? 1 : 0;
        return true;
    }

    private static IEnumerable<IReadOnlyList<string>> Rest(IEnumerator<IReadOnlyList<string>> records)
    {
        while (records.MoveNext())
        {
            yield return records.Current;
        }
    }
}
