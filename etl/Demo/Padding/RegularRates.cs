using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>Attendance that never varies: the same rate, the same hours, the same minutes at every session.</summary>
internal static class RegularRates
{
    /// <summary>The quarter with one rate throughout; null under three sessions.</summary>
    public static (IReadOnlyList<DemoSession>, string)? Pad(HonestQuarter honest, SplitRandom random)
    {
        if (honest.Sessions.Count < 3)
        {
            return null;
        }

        var rate = random.Between(93, 97) / 100.0;
        return ([.. honest.Sessions.Select(session => Smooth(session, rate))], $"{honest.Sessions.Count} 场到会率均为 {rate:P0} / the same rate at each");
    }

    private static DemoSession Smooth(DemoSession session, double rate)
    {
        var present = (int)Math.Round(session.Expected * rate);
        return session with
        {
            Present = present,
            Excused = session.Expected - present,
            Unexcused = 0,
            Roll = [.. session.Roll.Select((mark, place) => place < present
                ? mark with { Status = "present", SignedAt = session.StartAt.AddMinutes(-10) }
                : mark with { Status = "excused", SignedAt = null })],
        };
    }
}
