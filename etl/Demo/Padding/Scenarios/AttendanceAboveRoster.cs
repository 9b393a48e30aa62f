using Analytics.Etl.Demo.Keeping;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding.Scenarios;

/// <summary>More persons present than there are on the roster.</summary>
internal static class AttendanceAboveRoster
{
    private static readonly HashSet<string> WithGuests = ["joint", "lecture", "report_meeting", "competition"];

    /// <summary>The quarter with some head counts raised; null if no session is closed to guests.</summary>
    public static (UnitQuarter, string)? Pad(PaddingCase one)
    {
        var raised = 0;
        var sessions = one.Honest.Sessions.Select(session => WithGuests.Contains(session.Type) || !one.Random.Happens(one.By(0.2, 0.5, 0.8)) ? session : Raise(session)).ToList();
        return raised == 0 ? null : (one.Honest with { Sessions = sessions }, PaddingCase.Say($"{raised} 场实到多于在册 / {raised} sessions above the roster"));

        DemoSession Raise(DemoSession session)
        {
            raised++;
            var present = one.Honest.RosterOn(session.StartAt).Count() + one.Random.Between(2, 6);
            return session with { Present = present, Excused = 0, Unexcused = 0, Roll = [.. session.Roll.Select(mark => mark with { Status = "present", SignedAt = mark.SignedAt ?? session.StartAt })] };
        }
    }
}
