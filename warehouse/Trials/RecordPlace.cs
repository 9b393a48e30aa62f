namespace Analytics.Warehouse.Trials;

/// <summary>Where a record stands: every fact carries the load that brought it and its row there.</summary>
/// <param name="Dataset">Dataset, such as <c>sessions</c>.</param>
/// <param name="LoadId">The load.</param>
/// <param name="RowNumber">Record number in its file.</param>
public sealed record RecordPlace(string Dataset, long LoadId, long RowNumber);
