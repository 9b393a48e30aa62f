using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>One session's topic, figures and evidence stand under every date.</summary>
internal static class CopiedFigures
{
    /// <summary>Copies the first session's.</summary>
    public static IReadOnlyList<DemoSession> Pad(IReadOnlyList<DemoSession> sessions, SplitRandom random)
    {
        var model = sessions[0];
        var evidence = $"{(long)(random.Next() * (1L << 40)):x10}";
        return
        [
            .. sessions.Select(session => session with
            {
                Topic = model.Topic, Expected = model.Expected, Present = model.Present, Excused = model.Excused, Unexcused = model.Unexcused, EvidenceHash = evidence, Roll = [],
            }),
        ];
    }
}
