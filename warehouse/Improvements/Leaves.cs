using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Improvements;

/// <summary>Reads what could rise out of a trial that was run.</summary>
internal static class Leaves
{
    private static readonly string[] Kinds = ["short_of_target", "short_sub_period", "short_session", "condition", "step_row", "list_item", "occurrence"];

    /// <summary>The leaves with anything to do in them, by subject.</summary>
    /// <param name="connection">The trial's database.</param>
    /// <param name="asked">Basis, AsOf and SubjectId (null for all).</param>
    public static ILookup<string, Leaf> Read(DuckDBConnection connection, object asked)
    {
        connection.Execute(Statement("looked_at"), asked);
        foreach (var kind in Kinds)
        {
            connection.Execute(Statement(kind));
        }

        connection.Execute(Statement("barred"));
        var ways = connection.Query<Way>(Statement("ways")).ToLookup(way => (way.ScoredId, way.IndicatorId));
        return connection.Query<Part>(Statement("parts"))
            .GroupBy(part => (part.SubjectId, part.GridId, part.IndicatorId))
            .Select(leaf => (leaf.Key.SubjectId, Leaf: OfPeople([.. leaf], ways)))
            .Where(leaf => leaf.Leaf.Parts.Any(part => part.Sets.Count > 0))
            .ToLookup(leaf => leaf.SubjectId, leaf => leaf.Leaf);
    }

    private static Leaf OfPeople(IReadOnlyList<Part> people, ILookup<(long, string), Way> ways)
    {
        var parts = people.Select(part => (Row: part, Ways: ways[(part.ScoredId, part.IndicatorId)].ToList())).ToList();
        var (first, itsWays) = parts[0];
        // One figure of the unit stands for all of them: they are as one.
        var isOne = parts.Count > 1 && first.Combine != "sum_shortfall" && parts.All(part => part.Row.Moved == first.Moved && part.Ways.Count == itsWays.Count && part.Ways.All(way => way.HolderType == "unit"));
        return isOne ? new Leaf(null, [first.With(itsWays)]) : new Leaf(first.Combine, [.. parts.Select(part => part.Row.With(part.Ways))]);
    }

    private static string Statement(string name) => SqlFile.Read(typeof(Leaves).Assembly, $"Improvements/Ways/{name}.sql");

    private sealed class Part
    {
        public long GridId { get; init; }

        public string SubjectId { get; init; } = "";

        public string IndicatorId { get; init; } = "";

        public long ScoredId { get; init; }

        public string? Combine { get; init; }

        public decimal? MaxPoints { get; init; }

        public bool IsClamped { get; init; }

        public decimal StartPoints { get; init; }

        public decimal Moved { get; init; }

        public string? Zeroing { get; init; }

        public LeafPart With(IReadOnlyList<Way> ways) =>
            new(StartPoints + Moved, StartPoints, MaxPoints, IsClamped, Zeroing?.Split(';').Length ?? 0, Joined.Sets([.. Way.Sets(ways)]));
    }

    private sealed class Way
    {
        public long ScoredId { get; init; }

        public string IndicatorId { get; init; } = "";

        public string Basis { get; init; } = "";

        public string ClauseId { get; init; } = "";

        public string SetKey { get; init; } = "";

        public int OptionNo { get; init; }

        public int Steps { get; init; }

        public decimal Gain { get; init; }

        public bool Lifts { get; init; }

        public string HolderType { get; init; } = "";

        public string HolderId { get; init; } = "";

        public string Measure { get; init; } = "";

        public string Item { get; init; } = "";

        public string Period { get; init; } = "";

        public decimal Observed { get; init; }

        public decimal Rise { get; init; }

        public string? Quote { get; init; }

        public static IEnumerable<IReadOnlyList<Move>> Sets(IReadOnlyList<Way> ways) =>
            ways.GroupBy(way => (way.ClauseId, way.SetKey)).Select(set => (IReadOnlyList<Move>)[.. set.GroupBy(way => way.OptionNo).Select(option => OfOption([.. option]))]);

        private static Move OfOption(IReadOnlyList<Way> figures) =>
            new(figures[0].Steps, figures[0].Gain, figures[0].Lifts, [.. figures.Select((way, place) => way.ToRise(place == 0 ? way.Gain : 0))]);

        private Rise ToRise(decimal gain) => new(new FigureKey(Basis, HolderType, HolderId, Measure, Item, Period), IndicatorId, ClauseId, Observed, Rise, gain, Quote);
    }
}
