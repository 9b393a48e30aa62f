using System.Globalization;
using Analytics.Etl.Demo.Keeping;

namespace Analytics.Etl.Demo.Padding;

/// <summary>A quarter that somebody pads, and what there is to copy from.</summary>
/// <param name="Honest">The quarter as it was.</param>
/// <param name="Other">The honest quarter of another unit, null if there is none.</param>
/// <param name="Strength">How strongly.</param>
/// <param name="Random">Chance.</param>
internal sealed record PaddingCase(UnitQuarter Honest, UnitQuarter? Other, PaddingStrength Strength, SplitRandom Random)
{
    /// <summary>The one of three values that the strength asks for.</summary>
    public T By<T>(T weak, T medium, T strong) => Strength switch { PaddingStrength.Weak => weak, PaddingStrength.Medium => medium, _ => strong };

    /// <summary>The places, drawn by chance, of a share of so many records: one or more.</summary>
    public HashSet<int> Some(int count, double share) => [.. Random.Order(count).Take(Math.Max(1, (int)Math.Round(count * share)))];

    /// <summary>The key of the record at a place past the honest ones.</summary>
    public string NextSessionId(int added) => Study.SessionPlan.Id(Honest.Unit, Honest.Quarter, Honest.Sessions.Count + added);

    /// <summary>A day of the quarter without a session of the unit, null if none is found; the day is taken then.</summary>
    /// <param name="taken">Days with sessions.</param>
    /// <param name="near">The weekday to keep, null for any.</param>
    public DateOnly? FreeDay(HashSet<DateOnly> taken, DayOfWeek? near = null)
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            var day = Study.Season.Day(Honest.Quarter, Random.Between(1, 3), Random);
            if ((attempt > 30 || near is null || day.DayOfWeek == near) && !taken.Contains(day) && (Honest.Unit.ValidTo is not { } last || day <= last) && Honest.Unit.ValidFrom <= day)
            {
                taken.Add(day);
                return day;
            }
        }

        return null;
    }

    /// <summary>Days with sessions of the unit.</summary>
    public HashSet<DateOnly> TakenDays() => [.. Honest.Sessions.Select(session => DateOnly.FromDateTime(session.StartAt))];

    /// <summary>Numbers in a sentence, the same in every culture.</summary>
    public static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
