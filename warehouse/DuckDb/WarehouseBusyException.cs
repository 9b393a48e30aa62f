namespace Analytics.Warehouse.DuckDb;

/// <summary>A second writer met a database that another process is writing; the message says in both languages which, where the system tells.</summary>
public sealed class WarehouseBusyException : IOException
{
    /// <summary>Names the database and who holds it.</summary>
    /// <param name="path">The database file.</param>
    /// <param name="inner">What DuckDB said.</param>
    public WarehouseBusyException(string path, Exception inner)
        : base(Told(path, inner), inner) => Path = path;

    /// <summary>The database file that is being written.</summary>
    public string Path { get; }

    private static string Told(string path, Exception inner)
    {
        var (zh, en) = LockHolder.Of(inner.Message);
        return $"{path}: 另一个进程正在写入该仓库{zh}，请稍后再试 / another process is writing this warehouse{en}, try again when it is done";
    }
}
