namespace Analytics.Etl.Readers;

/// <summary>How many cells the records of a table have.</summary>
internal static class TableWidth
{
    /// <summary>The commonest number of cells; wider counts for more, because titles and notes are narrow.</summary>
    /// <param name="records">Some records of the table.</param>
    /// <returns>0 when all are blank.</returns>
    public static int Of(IEnumerable<IReadOnlyList<string>> records) => records
        .Where(record => Filled(record) > 0)
        .GroupBy(record => record.Count)
        .OrderByDescending(group => group.Count() * (1 - (1.0 / group.Key)))
        .ThenByDescending(group => group.Key)
        .FirstOrDefault()?.Key ?? 0;

    /// <summary>How many cells of a record hold something.</summary>
    public static int Filled(IReadOnlyList<string> record)
    {
        var filled = 0;
        for (var position = 0; position < record.Count; position++)
        {
            filled += string.IsNullOrWhiteSpace(record[position]) ? 0 : 1;
        }

        return filled;
    }
}
