namespace Analytics.Warehouse.Systems;

/// <summary>The system files, or the settings, break rules; nothing was changed.</summary>
/// <param name="errors">All mistakes of all files, in order of reading; at least one.</param>
public sealed class SystemFileException(IReadOnlyList<SystemError> errors)
    : Exception(string.Join('\n', errors.Select(error => error.ToString())))
{
    /// <summary>All mistakes of all files.</summary>
    public IReadOnlyList<SystemError> Errors { get; } = errors;
}
