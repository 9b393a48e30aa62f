using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>The quarter before, copied 13 weeks on.</summary>
internal static class CopiedFigures
{
    /// <summary>The copy; null if the quarter before had under three sessions.</summary>
    public static (IReadOnlyList<DemoSession>, string)? Pad(HonestQuarter honest, SplitRandom random)
    {
        var submittedAt = honest.Sessions[0].SubmittedAt;
        var copies = honest.Previous.Select(session => Copy(session, submittedAt, random))
            .Where(copy => DateOnly.FromDateTime(copy.StartAt) >= honest.Quarter.Start && DateOnly.FromDateTime(copy.EndAt) <= honest.Quarter.End
                && (honest.Unit.ValidTo is not { } last || DateOnly.FromDateTime(copy.StartAt) <= last))
            .ToList();
        return copies.Count < 3 ? null : (copies, $"{copies.Count} 场照抄上季度 / copied from the quarter before");
    }

    // People left since are not copied: the list of the roll comes from the register, the figures from the old file.
    private static DemoSession Copy(DemoSession session, DateTime submittedAt, SplitRandom random)
    {
        var day = DateOnly.FromDateTime(session.StartAt.AddDays(91));
        return session with
        {
            StartAt = session.StartAt.AddDays(91),
            EndAt = session.EndAt.AddDays(91),
            RecordedAt = session.EndAt.AddDays(91).Date.AddDays(random.Between(1, 6)).AddHours(10),
            SubmittedAt = submittedAt,
            Roll = [.. session.Roll.Where(mark => mark.Member.IsOn(day)).Select(mark => mark with { SignedAt = mark.SignedAt?.AddDays(91) })],
        };
    }
}
