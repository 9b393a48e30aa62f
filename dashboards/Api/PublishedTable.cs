using Analytics.Dashboards.Access;

namespace Analytics.Dashboards.Api;

/// <summary>A table of the snapshot that the API and exports give out, and how to tell whose a row is.</summary>
/// <param name="Name">The table, such as <c>mart_score</c>; also the last part of its address.</param>
/// <param name="Owner">How the unit of a row is found.</param>
/// <param name="OwnerColumn">The column that holds it, for <see cref="RowOwner.Own"/>.</param>
public sealed record PublishedTable(string Name, RowOwner Owner, string OwnerColumn = "unit_id")
{
    /// <summary>Columns that together are unique and never null; rows come in their order.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Columns to filter by beside the key and the owner.</summary>
    public IReadOnlyList<string> AlsoBy { get; init; } = [];

    /// <summary>The condition, over <c>o</c>, of rows that tell of no single person; others come only to those who may see persons of their unit. Null where every row is such.</summary>
    public string? PlainRows { get; init; }

    /// <summary>Whether a unit's clerk is not given it: he is not to learn what others suspect before he is asked.</summary>
    public bool IsOfInspection { get; init; }

    /// <summary>Columns counted over every unit; null for those who see a part only.</summary>
    public IReadOnlyList<string> CityWide { get; init; } = [];

    /// <summary>Columns of JSON rows in which names of persons and figures of other units may stand; null for all but inspectors of the whole city.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Columns that may be filtered by, in the order in which they are described.</summary>
    public IReadOnlyList<string> Filters => [.. Keys.Concat(Owner == RowOwner.Own ? [OwnerColumn] : []).Concat(AlsoBy).Distinct()];

    /// <summary>Whether somebody may read it at all.</summary>
    /// <param name="role">What his account is for.</param>
    public bool IsFor(Role role) => !IsOfInspection || role != Role.Reporter;

    /// <summary>Whether whole rows or parts of them tell who a person is.</summary>
    public bool IsPersonal => PlainRows is not null || Evidence.Count > 0;
}

/// <summary>How the unit of a row is found; each is a file of <c>Api/Sources</c>.</summary>
public enum RowOwner
{
    /// <summary>A column names the unit or area.</summary>
    Own,

    /// <summary>The row belongs to a flag.</summary>
    Flag,

    /// <summary>The row is a result of a unit or person.</summary>
    Subject,

    /// <summary>The row is a file.</summary>
    Load,

    /// <summary>The row is of no unit: rules, periods, detectors.</summary>
    Open,
}
