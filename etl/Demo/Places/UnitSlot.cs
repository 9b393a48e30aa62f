namespace Analytics.Etl.Demo.Places;

/// <summary>A place in the pattern that an area's units follow, laid again and again as the city grows.</summary>
/// <param name="Level">Level of the unit.</param>
/// <param name="Kind">Kind of the unit.</param>
/// <param name="Under">Slot of the superior in the same round; -1 is the area's committee.</param>
/// <param name="Size">Persons on its roster, about.</param>
internal sealed record UnitSlot(string Level, string Kind, int Under, int Size)
{
    /// <summary>What a county or district is made of.</summary>
    public static readonly IReadOnlyList<UnitSlot> County =
    [
        new("township", "agency", -1, 15),
        new("branch", "village", 0, 28),
        new("general_branch", "village", 0, 34),
        new("committee", "agency", -1, 18),
        new("branch", "agency", 3, 14),
        new("general_branch", "community", 0, 30),
        new("committee", "enterprise", -1, 20),
        new("branch", "enterprise", 6, 18),
        new("general_branch", "institution", -1, 20),
        new("branch", "institution", 8, 16),
        new("committee", "school", -1, 18),
        new("branch", "school", 10, 16),
        new("branch", "new_org", 0, 9),
        new("branch", "village", 0, 28),
        new("branch", "agency", 3, 14),
        new("branch", "community", 0, 24),
    ];

    /// <summary>What the city keeps under itself.</summary>
    public static readonly IReadOnlyList<UnitSlot> City =
    [
        new("committee", "agency", -1, 24),
        new("branch", "agency", 0, 16),
        new("committee", "enterprise", -1, 26),
        new("general_branch", "enterprise", 2, 24),
        new("branch", "enterprise", 2, 18),
        new("general_branch", "institution", -1, 24),
        new("branch", "institution", 5, 18),
        new("committee", "school", -1, 26),
        new("branch", "school", 7, 22),
        new("committee", "new_org", -1, 12),
        new("branch", "new_org", 9, 9),
    ];
}
