using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Unit;

/// <summary>A unit as it stood for a time, or one that went into it (past.sql).</summary>
public sealed record PastRow
{
    /// <summary>Reads the history of a unit, the newest first, then the units that went into it.</summary>
    /// <param name="marts">Within the reader's scope.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>One row without names of other units where it never changed.</returns>
    public static IReadOnlyList<PastRow> Of(MartReader marts, string unit)
    {
        var rows = marts.QueryOf<PastRow>("Pages/Unit/past.sql", unit, row => row.UnitId);
        if (rows.Count <= 1)
        {
            return rows;
        }

        var names = marts.Query<(string UnitId, string Name)>("Pages/Unit/unit_names.sql", new { unit }).ToDictionary(other => other.UnitId, other => other.Name);
        string? Name(string? id) => id is null ? null : names.GetValueOrDefault(id);
        return [.. rows.Select(row => row with { ParentName = Name(row.ParentId), SuccessorName = Name(row.SuccessorId) })];
    }

    /// <summary>The unit whose history it is.</summary>
    public string UnitId { get; init; } = "";

    /// <summary><c>self</c>, or <c>merged</c> for a unit that went into this one.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Name in that time.</summary>
    public string Name { get; init; } = "";

    /// <summary>Level in that time.</summary>
    public string Level { get; init; } = "";

    /// <summary>First day.</summary>
    public DateTime? ValidFrom { get; init; }

    /// <summary>Last day; null if it goes on.</summary>
    public DateTime? ValidTo { get; init; }

    /// <summary>Unit above it then.</summary>
    public string? ParentId { get; init; }

    /// <summary>Its name of today.</summary>
    public string? ParentName { get; init; }

    /// <summary>Unit that took over from it; null if none did.</summary>
    public string? SuccessorId { get; init; }

    /// <summary>Its name of today.</summary>
    public string? SuccessorName { get; init; }
}
