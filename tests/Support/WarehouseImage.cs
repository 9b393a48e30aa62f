using Analytics.Warehouse.Snapshots;

namespace Analytics.Tests.Support;

/// <summary>The files of a warehouse folder that takes seconds to make: made once, copied for each test.</summary>
public sealed class WarehouseImage
{
    private readonly Lazy<IReadOnlyDictionary<string, byte[]>> files;

    /// <summary>Says how the folder is made; it is when somebody asks for the first copy.</summary>
    /// <param name="make">Fills the folder and leaves nothing open.</param>
    public WarehouseImage(Action<TemporaryWarehouse> make) => files = new(() =>
    {
        using var warehouse = new TemporaryWarehouse();
        make(warehouse);
        return Directory.GetFiles(warehouse.Folder, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(warehouse.Folder, path), File.ReadAllBytes);
    });

    /// <summary>Puts the files into the folder of a test.</summary>
    public WarehouseFolder CopyTo(TemporaryWarehouse warehouse)
    {
        foreach (var (name, bytes) in files.Value)
        {
            var path = Path.Combine(warehouse.Folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }

        return new WarehouseFolder(warehouse.Folder);
    }
}
