using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Files;

/// <summary>The files of a unit that hands its sessions in itself, quarter by quarter, and once corrects what it sent.</summary>
internal static class OwnFiles
{
    private const int OwnQuarters = 4;

    /// <summary>Whether the unit hands the sessions of that quarter in itself: the city's first state firm, of late.</summary>
    public static bool Covers(DemoUnit unit, Quarter quarter) =>
        unit is { Area.Number: 0, Round: 0, Level: "committee", Kind: "enterprise" } && DemoOptions.LastQuarter.LastOf(OwnQuarters).Contains(quarter);

    /// <summary>Its files: one a quarter, and a corrected one for the last but one, sent after it was due.</summary>
    public static IEnumerable<DemoFile> Of(IEnumerable<DemoSession> sessions)
    {
        foreach (var quarter in sessions.GroupBy(session => (session.Unit, Code: session.SessionId.Split('-')[1])))
        {
            var (unit, code) = quarter.Key;
            var of = $"{unit.UnitId}_{code}";
            yield return SessionFiles.Sessions(unit.Area, of, FileStyle.ByArea[2], quarter);
            if (code == DemoOptions.LastQuarter.Before(1).Code)
            {
                yield return SessionFiles.Sessions(unit.Area, of + "_更正", FileStyle.ByArea[2], quarter.Select(Corrected));
            }
        }
    }

    // One who was counted present had asked for leave.
    private static DemoSession Corrected(DemoSession session, int place)
    {
        var later = session with { SubmittedAt = session.SubmittedAt.AddDays(20), HasNotes = true };
        return place % 3 == 0 && session.Roll.Count == 0 && session.Present > 1 ? later with { Present = session.Present - 1, Excused = session.Excused + 1 } : later;
    }
}
