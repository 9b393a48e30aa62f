using Analytics.Warehouse.Trials;

namespace Analytics.Warehouse.Improvements;

/// <summary>What one subject is to do, while it is being looked for.</summary>
internal sealed class Plan(Standing now)
{
    private readonly Dictionary<FigureKey, Rise> rises = [];

    public Standing Now { get; } = now;

    public Standing Then { get; set; } = now;

    public IReadOnlyCollection<Rise> Rises => rises.Values;

    /// <summary>Points to earn in a ledger; null for none.</summary>
    public SupposedEntry? Entry { get; private set; }

    /// <summary>Nothing more can be done.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>Points promised so far, weighed in the score.</summary>
    public decimal Promised { get; private set; }

    public bool HasGoal => !Now.IsVeto && (Now.Forced is not null || Now.NextLower is not null);

    public bool IsReached => (rises.Count > 0 || Entry is not null) && Now.ReachedBy(Then);

    /// <summary>Whether figures counted together more or less than each by itself, so that one of them may be superfluous.</summary>
    public bool IsUneven => rises.Count > 1 && Then.Least - Now.Least != Promised;

    /// <summary>Adds a move; of a figure that several rules ask for, the highest.</summary>
    public void Add(Move move)
    {
        Promised += move.Gain * Now.Weight;
        foreach (var figure in move.Rises.GroupBy(rise => rise.Figure))
        {
            var highest = figure.MaxBy(rise => rise.By)! with { Gain = figure.Sum(rise => rise.Gain) };
            rises[figure.Key] = rises.TryGetValue(figure.Key, out var before) ? before with { By = before.By + highest.By, Gain = before.Gain + highest.Gain } : highest;
        }
    }

    public void Add(SupposedEntry entry) =>
        Entry = Entry is null ? entry : entry with { Points = Entry.Points + entry.Points };

    public void GiveUp()
    {
        IsGivenUp = true;
        rises.Clear();
        Entry = null;
    }

    public void Remove(Rise rise) => rises.Remove(rise.Figure);

    public void Restore(Rise rise) => rises[rise.Figure] = rise;
}
