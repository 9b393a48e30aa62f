namespace Analytics.Dashboards.Uploads;

/// <summary>What can be said of a file before it is read: its name, its size, its first bytes.</summary>
public static class UploadCheck
{
    /// <summary>Most files of one submission.</summary>
    public const int MostFiles = 50;

    private const int LongestName = 120;

    /// <summary>What may be handed in, by the ending of the name.</summary>
    public static string[] Endings { get; } = [".xlsx", ".xls", ".xlsm", ".csv", ".tsv", ".txt", ".json", ".ndjson", ".parquet", ".zip"];

    /// <summary>The name as it is shown and recognised: without folders, control characters and excess. It is never a path.</summary>
    /// <param name="given">The name that the browser gave.</param>
    public static string Name(string given)
    {
        var last = given.Split('/', '\\')[^1];
        var clean = new string([.. last.Where(letter => !char.IsControl(letter))]).Trim();
        return clean.Length <= LongestName ? clean : clean[..(LongestName - 10)] + Path.GetExtension(clean);
    }

    /// <summary>The ending of a name, small letters.</summary>
    /// <param name="name">A name as <see cref="Name"/> gives it.</param>
    public static string Ending(string name) => Path.GetExtension(name).ToLowerInvariant();

    /// <summary>What is wrong with a file, as the last part of a word's key; null if nothing is.</summary>
    /// <param name="name">A name as <see cref="Name"/> gives it.</param>
    /// <param name="length">Bytes.</param>
    /// <param name="start">Its first bytes, at least four unless it is shorter.</param>
    public static string? Problem(string name, long length, ReadOnlySpan<byte> start)
    {
        var ending = Ending(name);
        if (!Endings.Contains(ending))
        {
            return "type";
        }

        if (length == 0)
        {
            return "empty";
        }

        return Fits(ending, start) ? null : "content";
    }

    private static bool Fits(string ending, ReadOnlySpan<byte> start) => ending switch
    {
        // A workbook of the old kind with the new ending, or a page saved as .xls, is read all the same.
        ".xlsx" or ".xlsm" or ".xls" => start.StartsWith("PK"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]),
        ".zip" => start.StartsWith("PK"u8),
        ".parquet" => start.StartsWith("PAR1"u8),
        _ => !start.StartsWith("PK\x03\x04"u8) && !start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) && !start.StartsWith("%PDF"u8),
    };
}
