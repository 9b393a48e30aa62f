namespace Analytics.Dashboards.Snapshots;

/// <summary>The warehouse folder that this site serves.</summary>
/// <param name="Folder">Its full path.</param>
public sealed record WarehouseLocation(string Folder)
{
    /// <summary>Where files to be loaded are put.</summary>
    public string Inbox => Path.Combine(Folder, "inbox");

    /// <summary>The file that only etl writes.</summary>
    public string Database => Path.Combine(Folder, "warehouse.duckdb");

    /// <summary>Reads <c>Warehouse:Folder</c>, by default <c>data</c> below the folder where the site was started.</summary>
    public static WarehouseLocation Of(IConfiguration settings) => new(Path.GetFullPath(settings["Warehouse:Folder"] ?? "data"));
}
