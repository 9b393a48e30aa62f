namespace Analytics.Etl.Demo.Records;

/// <summary>What a member of a centre group writes, reads and attends in a quarter, as zealous as the unit is diligent.</summary>
internal static class CentreGroupRecords
{
    /// <summary>Writes the records of one quarter.</summary>
    /// <param name="draw">The person's records.</param>
    /// <param name="random">The chance of the person in this quarter.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="zeal">Share of what is asked that the person does, about 1.</param>
    public static void Of(RecordDraw draw, SplitRandom random, Quarter quarter, double zeal)
    {
        draw.Notes(quarter, (int)(3300 * zeal * random.Normal(1, 0.2, 0.3, 1.8)));
        for (var month = quarter.Number * 3 - 2; month <= quarter.Number * 3; month++)
        {
            draw.SelfStudy(quarter, month, Math.Round((decimal)(9 * zeal * random.Normal(1, 0.15, 0.4, 1.6)) * 2) / 2);
        }

        for (var book = random.Count(0.9 * zeal); book > 0; book--)
        {
            draw.Reading(quarter);
        }

        for (var trip = random.Count(3.6 * zeal); trip > 0; trip--)
        {
            draw.Trip(quarter, random.Between(5, 11) / 2m);
        }

        if (random.Happens(0.62 * zeal))
        {
            draw.Course(quarter, "offjob", 40, random.Happens(0.8));
        }

        if (random.Happens(0.55 * zeal))
        {
            draw.Course(quarter, "elective", 16, null);
        }

        if (random.Happens(0.5 * zeal))
        {
            draw.Paper(quarter, random.Happens(0.5) ? "research_report" : "reflection", random.Between(1200, 2600));
        }

        if (quarter.Number == 3)
        {
            draw.Test(quarter, Math.Round((decimal)random.Normal(76 + 10 * zeal, 7, 45, 100)));
        }
    }

    /// <summary>Writes a quarter that was invented: the same round figures for everybody.</summary>
    public static void Padded(RecordDraw draw, Quarter quarter)
    {
        draw.Notes(quarter, PaddedWords);
        for (var month = quarter.Number * 3 - 2; month <= quarter.Number * 3; month++)
        {
            draw.SelfStudy(quarter, month, 10);
        }

        if (quarter.Number == 3)
        {
            draw.Test(quarter, 90);
        }
    }

    /// <summary>Words of notes that everybody has in such a quarter.</summary>
    public const int PaddedWords = 5000;
}
