namespace Analytics.Warehouse.DuckDb;

/// <summary>The disk stands in the way: it is full, or the folder may not be written.</summary>
/// <param name="zh">What stands in the way, in Chinese.</param>
/// <param name="en">The same in English.</param>
/// <param name="inner">What the system said.</param>
public sealed class WarehouseStorageException(string zh, string en, Exception inner)
    : IOException($"{zh} / {en}: {inner.Message}", inner)
{
    /// <summary>Recognises what storage refused.</summary>
    /// <param name="exception">What a step of the work threw.</param>
    /// <returns>The explained exception; null when storage is not to blame.</returns>
    public static WarehouseStorageException? Of(Exception exception)
    {
        bool Says(params string[] words) => Array.Exists(words, word => exception.Message.Contains(word, StringComparison.OrdinalIgnoreCase));
        return exception switch
        {
            WarehouseStorageException known => known,
            _ when Says("No space left on device", "Disk quota exceeded", "not enough space on the disk") => new WarehouseStorageException(
                "磁盘已满，本次未写入任何内容；请腾出空间后再试", "the disk is full, nothing of this file was kept; free some space and try again", exception),
            _ when Says("Read-only file system", "Permission denied", "attached in read-only mode") || exception is UnauthorizedAccessException => new WarehouseStorageException(
                "仓库目录不可写，请检查权限或磁盘挂载方式", "the warehouse folder cannot be written, check its permissions and how the disk is mounted", exception),
            _ => null,
        };
    }
}
