using System.Globalization;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Keeping;

/// <summary>What is known of each unit's honest habits, so that false alarms can be counted by them. No input file; loading passes it over.</summary>
internal static class StrataFile
{
    /// <summary>Its name, at the top of the demo.</summary>
    public const string Name = "strata.csv";

    /// <summary>Writes it, a unit a line.</summary>
    public static void Write(string top, DemoCity city)
    {
        using var writer = new StreamWriter(Path.Combine(top, Name)) { NewLine = "\n" };
        writer.WriteLine("unit_id,size,template,rounding,entry_lag,standing_meeting,joint_sessions,attendance,verbosity,leniency");
        foreach (var unit in city.Units.Where(city.Keeps))
        {
            var habits = UnitHabits.Of(unit, city.Random);
            var character = UnitCharacter.Of(unit, city.Random);
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{unit.UnitId},{Band(city.RosterOf(unit).Count, 15, 28, "small", "large")},{(habits.Template == 0 ? "none" : "template")},{habits.Rounding},{habits.EntryLag},{(habits.HasStandingMeeting ? "standing" : "none")},{(habits.JointGroup == 0 ? "none" : "joint")},{Band(character.Attendance, 0.82, 0.9, "low", "high")},{Band(habits.Verbosity, 0.85, 1.2, "short", "long")},{Band(habits.Leniency, 0.02, 0.07, "strict", "lenient")}"));
        }
    }

    private static string Band(double value, double low, double high, string below, string above) => value < low ? below : value > high ? above : "middle";
}
