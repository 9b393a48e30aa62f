namespace Analytics.Etl.Demo.Places;

/// <summary>A unit of the city.</summary>
internal sealed record DemoUnit(string UnitId, string? ParentId, Area Area, string Name, string Level, string? Kind, string Class, DateOnly ValidFrom)
{
    /// <summary>How often the pattern of its area had been laid before it: the first schools and firms have 0.</summary>
    public int Round { get; init; }

    /// <summary>Persons on its roster, about.</summary>
    public int Size { get; init; }

    /// <summary>Last day, when it was closed or merged into its superior.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The name it took later.</summary>
    public string? LaterName { get; init; }

    /// <summary>The day from which the later name holds.</summary>
    public DateOnly? RenamedOn { get; init; }

    /// <summary>Whether it has a centre group: committees of every level.</summary>
    public bool HasCentreGroup => Level is "city" or "county" or "township" or "committee";

    /// <summary>Whether it is a village or a community.</summary>
    public bool IsRural => Kind is "village" or "community";

    /// <summary>Whether its chance to be closed or renamed has come: only small units.</summary>
    public bool IsBranch => Level is "branch";

    /// <summary>Whether it exists on some day of the quarter.</summary>
    public bool ExistsIn(Quarter quarter) => ValidFrom <= quarter.End && (ValidTo is not { } last || last >= quarter.Start);
}
