namespace Analytics.Warehouse.DuckDb;

/// <summary>A second writer met a database that another process is writing.</summary>
/// <param name="path">The database file.</param>
/// <param name="inner">What DuckDB said.</param>
public sealed class WarehouseBusyException(string path, Exception inner)
    : IOException($"{path}: 另一个进程正在写入该仓库，请稍后再试 / another process is writing this warehouse, try again when it is done", inner)
{
    /// <summary>The database file that is being written.</summary>
    public string Path { get; } = path;
}
