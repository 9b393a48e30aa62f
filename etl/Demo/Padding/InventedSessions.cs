using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>Sessions that never took place: copies of real ones on other days, everybody present, nothing kept.</summary>
internal static class InventedSessions
{
    /// <summary>Adds about half as many sessions as there were, four at least.</summary>
    public static IReadOnlyList<DemoSession> Pad(IReadOnlyList<DemoSession> sessions, SplitRandom random)
    {
        var invented = Enumerable.Range(1, Math.Max(4, sessions.Count / 2)).Select(number => Invent(random.Pick(sessions), number, random));
        return [.. sessions, .. invented];
    }

    private static DemoSession Invent(DemoSession model, int number, SplitRandom random)
    {
        // Within the model's month, so that it stays in its quarter.
        var day = new DateTime(model.StartAt.Year, model.StartAt.Month, random.Between(1, 28), 9, 0, 0);
        return model with
        {
            SessionId = $"{model.SessionId[..^2]}X{number:00}",
            StartAt = day,
            EndAt = day.AddHours(3),
            Days = 0.5m,
            Hours = 3,
            Present = model.Expected,
            Excused = 0,
            Unexcused = 0,
            HasMaterial = false,
            HasSignIn = false,
            HasNotes = false,
            EvidenceHash = "",
            Roll = [],
            RecordedAt = day.AddDays(random.Between(0, 9)).AddHours(8) is var entered && entered < model.SubmittedAt ? entered : model.SubmittedAt,
        };
    }
}
