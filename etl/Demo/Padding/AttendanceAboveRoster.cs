using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>More persons present than there are on the roster.</summary>
internal static class AttendanceAboveRoster
{
    private static readonly HashSet<string> WithGuests = ["joint", "lecture", "report_meeting", "competition"];

    /// <summary>The quarter with some head counts raised; null if no session is closed to guests.</summary>
    public static (IReadOnlyList<DemoSession>, string)? Pad(HonestQuarter honest, SplitRandom random)
    {
        var raised = 0;
        var sessions = honest.Sessions.Select(session => WithGuests.Contains(session.Type) || !random.Happens(0.6) ? session : Raise(session)).ToList();
        return raised == 0 ? null : (sessions, $"{raised} 场实到多于在册 / {raised} sessions above the roster");

        DemoSession Raise(DemoSession session)
        {
            raised++;
            var present = honest.RosterOn(session.StartAt) + random.Between(2, 6);
            return session with { Present = present, Excused = 0, Unexcused = 0, Roll = [.. session.Roll.Select(mark => mark with { Status = "present", SignedAt = mark.SignedAt ?? session.StartAt })] };
        }
    }
}
