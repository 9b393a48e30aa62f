using Analytics.Warehouse.Systems;

namespace Analytics.Warehouse.Snapshots;

/// <summary>How large what is handed in may be; <c>settings.yaml</c> says <c>load: {file_mb: 2048, zip_mb: 4096, zip_ratio: 200, cell_characters: 100000}</c>.</summary>
/// <param name="FileMegabytes">Largest file, in MiB of 1,048,576 bytes.</param>
/// <param name="ZipMegabytes">Most that the files of one archive may unpack to, in MiB.</param>
/// <param name="ZipRatio">How many times its packed size a file of an archive may unpack to.</param>
/// <param name="CellCharacters">Longest cell, in UTF-16 characters; a row with a longer one is rejected.</param>
public sealed record LoadLimits(int FileMegabytes = 2048, int ZipMegabytes = 4096, int ZipRatio = 200, int CellCharacters = 100_000)
{
    /// <summary>What holds where the settings are silent.</summary>
    public static LoadLimits Default { get; } = new();

    /// <summary>Reads the limits of a warehouse.</summary>
    /// <param name="folder">The warehouse; its settings need not exist.</param>
    /// <exception cref="SystemFileException">A limit is no whole number of 1 or more; the message names all such.</exception>
    public static LoadLimits Read(WarehouseFolder folder)
    {
        var errors = new List<SystemError>();
        var text = folder.SettingsText();
        var load = text.Trim().Length == 0 ? null : YamlDocument.Parse("settings.yaml", text, errors, mayBeEmpty: true)?.Find("load");
        var limits = new LoadLimits(
            Limit(load, "file_mb", Default.FileMegabytes), Limit(load, "zip_mb", Default.ZipMegabytes),
            Limit(load, "zip_ratio", Default.ZipRatio), Limit(load, "cell_characters", Default.CellCharacters));
        return errors.Count == 0 ? limits : throw new SystemFileException(errors);
    }

    private static int Limit(YamlEntry? load, string key, int standard)
    {
        if (load?.Find(key) is not { } entry)
        {
            return standard;
        }

        if (entry.AsNumber() is { } number && number == decimal.Truncate(number) && number is >= 1 and <= int.MaxValue)
        {
            return (int)number;
        }

        entry.Error($"{key} 应为 1 以上的整数", $"{key} must be a whole number of 1 or more");
        return standard;
    }
}
