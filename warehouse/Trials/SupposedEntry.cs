namespace Analytics.Warehouse.Trials;

/// <summary>A points entry supposed in a trial; recorded without a declaration, so it counts at once.</summary>
/// <param name="PersonId">Member.</param>
/// <param name="EntryType">duty, contribution, bonus …</param>
/// <param name="Month">Month on whose last day it occurs, such as <c>2025M12</c>.</param>
/// <param name="Points">Points as written.</param>
public sealed record SupposedEntry(string PersonId, string EntryType, string Month, decimal Points);
