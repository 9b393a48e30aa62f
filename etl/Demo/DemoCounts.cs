namespace Analytics.Etl.Demo;

/// <summary>What a demo holds; rows include those with mistakes.</summary>
/// <param name="Files">Input files, <c>truth.csv</c> not counted.</param>
/// <param name="Units">Units.</param>
/// <param name="Members">Rows of rosters.</param>
/// <param name="Sessions">Rows of sessions.</param>
/// <param name="Attendance">Rows of the roll.</param>
/// <param name="Scores">Rows of scores.</param>
/// <param name="Claims">Rows of claims.</param>
/// <param name="Points">Rows of points ledgers.</param>
/// <param name="Records">Rows of what people write, read, attend and sit, of documents, checks, votes, awards, deeds, incidents, decisions and the calendar.</param>
/// <param name="Padded">Unit-quarters with padded records.</param>
/// <param name="Spoiled">Rows that loading must reject.</param>
/// <param name="Repeated">Rows that repeat the row before.</param>
public sealed record DemoCounts(int Files, int Units, long Members, long Sessions, long Attendance, long Scores, long Claims, long Points, long Records, int Padded, int Spoiled, int Repeated)
{
    internal DemoCounts And(DemoCounts other) => new(
        Files + other.Files, Units + other.Units, Members + other.Members, Sessions + other.Sessions, Attendance + other.Attendance,
        Scores + other.Scores, Claims + other.Claims, Points + other.Points, Records + other.Records, Padded + other.Padded, Spoiled + other.Spoiled, Repeated + other.Repeated);
}
