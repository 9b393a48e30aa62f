using System.CommandLine;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Etl.Commands;

/// <summary>The warehouse folder that every verb works on.</summary>
public static class WarehouseOption
{
    /// <summary><c>--warehouse DIR</c>, by default <c>./data</c>; accepted after any verb.</summary>
    public static Option<DirectoryInfo> Instance { get; } = new("--warehouse")
    {
        Description = "仓库目录，默认 ./data / the warehouse folder, ./data by default",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
        Recursive = true,
    };

    /// <summary>The folder that the command line names.</summary>
    /// <param name="parsed">A command line without errors.</param>
    public static WarehouseFolder Folder(ParseResult parsed) => new(parsed.GetValue(Instance)!.FullName);
}
