using Analytics.Etl.Datasets;

namespace Analytics.Etl.Readers;

/// <summary>Refuses a table whose header lacks a required column, and names what comes nearest to it.</summary>
internal static class MissingColumn
{
    /// <summary>Looks at a header.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="header">The header found.</param>
    /// <param name="sheet">Worksheet, null for a plain file.</param>
    /// <returns>The refusal with all missing columns, or null if none is missing.</returns>
    public static Reading.Refused? Refuse(Dataset dataset, Header header, string? sheet)
    {
        var missing = header.Missing(dataset).ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        var unknown = header.Cells.Where(cell => cell.Column is null).Select(cell => cell.Text).ToList();
        var nearest = missing.Select(column => (column, found: EditDistance.Nearest([.. column.Zh, column.Name], unknown, header => [header]))).ToList();
        return new Reading.Refused(dataset, sheet, "missing_column",
            "缺少必填列：" + string.Join("；", nearest.Select(pair => $"“{pair.column.Label}”（{pair.column.Name}）" + (pair.found is null ? "" : $"，最接近的表头是“{pair.found}”"))),
            "required columns are missing: " + string.Join("; ", nearest.Select(pair => $"{pair.column.Name} ({pair.column.Label})" + (pair.found is null ? "" : $", the nearest header is \"{pair.found}\""))));
    }
}
