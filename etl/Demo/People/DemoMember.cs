namespace Analytics.Etl.Demo.People;

/// <summary>A person on the roster of a unit for a time.</summary>
internal sealed record DemoMember(string PersonId, string UnitId, DateOnly ValidFrom, DateOnly? ValidTo, string Name, string Roles, string Rank, string Category, string Status)
{
    /// <summary>Whether the person belongs to the centre group.</summary>
    public bool InCentreGroup { get; init; }

    /// <summary>Whether the person is away for long and not expected at sessions.</summary>
    public bool OnLongLeave { get; init; }

    /// <summary>How much more or less than the unit's mean the person attends, in shares of 1.</summary>
    public double Zeal { get; init; }

    /// <summary>Whether the person leads or serves on a committee, so that the profile for leaders applies.</summary>
    public bool Leads => Roles != "ordinary";

    /// <summary>Whether the person is on the roster that day.</summary>
    public bool IsOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } last || last >= day);
}
