using Analytics.Warehouse.Systems;

namespace Analytics.Warehouse.Snapshots;

/// <summary>What <c>settings.yaml</c> says of snapshots: <c>snapshots: {keep: 12}</c>.</summary>
public static class SnapshotSettings
{
    /// <summary>How many snapshots stay where the settings are silent.</summary>
    public const int DefaultKeep = 12;

    /// <summary>How many snapshots stay.</summary>
    /// <param name="folder">The warehouse; its settings need not exist.</param>
    /// <returns>1 or more.</returns>
    /// <exception cref="SystemFileException">The setting is no whole number from 1 to 1000.</exception>
    public static int Keep(WarehouseFolder folder)
    {
        var text = folder.SettingsText();
        if (text.Trim().Length == 0)
        {
            return DefaultKeep;
        }

        var errors = new List<SystemError>();
        var entry = YamlDocument.Parse("settings.yaml", text, errors)?.Find("snapshots")?.Find("keep");
        var keep = entry is null ? DefaultKeep : entry.AsNumber() ?? 0;
        if (entry is not null && (keep != decimal.Truncate(keep) || keep is < 1 or > 1000))
        {
            entry.Error("保留的快照数应为 1 至 1000 的整数", "snapshots to keep must be a whole number from 1 to 1000");
        }

        return errors.Count == 0 ? (int)keep : throw new SystemFileException(errors);
    }
}
