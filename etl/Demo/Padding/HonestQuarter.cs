using Analytics.Etl.Demo.People;
using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>A unit's quarter as it was, before padding.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Roster">Everybody who is or was on its roster.</param>
/// <param name="Sessions">What it held.</param>
/// <param name="Previous">What it held in the quarter before; empty for the first one.</param>
internal sealed record HonestQuarter(DemoUnit Unit, Quarter Quarter, IReadOnlyList<DemoMember> Roster, IReadOnlyList<DemoSession> Sessions, IReadOnlyList<DemoSession> Previous)
{
    /// <summary>How many are on the roster on a day.</summary>
    public int RosterOn(DateTime day) => Roster.Count(member => member.IsOn(DateOnly.FromDateTime(day)));
}
