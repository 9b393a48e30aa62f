namespace Analytics.Warehouse.Snapshots;

/// <summary>The warehouse breaks its own rules, so nothing is published.</summary>
/// <param name="failed">The checks that found rows; at least one.</param>
public sealed class ChecksFailedException(IReadOnlyList<CheckResult> failed) : InvalidOperationException(
    "检查未通过，继续使用上一个快照 / checks failed, the last snapshot keeps serving\n" + string.Join('\n', failed))
{
    /// <summary>The checks that found rows.</summary>
    public IReadOnlyList<CheckResult> Failed { get; } = failed;
}
