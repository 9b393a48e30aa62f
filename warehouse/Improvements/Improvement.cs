using Analytics.Warehouse.Trials;

namespace Analytics.Warehouse.Improvements;

/// <summary>What would move a subject up: the fewest steps that reach the tier above or the requirements missed, found in the real rules and proved by scoring again.</summary>
/// <remarks>Records that a hard contradiction names count for nothing. What people judge is no figure and is never suggested.</remarks>
public sealed record Improvement
{
    /// <summary>Where it stands at the end of the period if nothing more happens; null where the system gives neither points nor tiers.</summary>
    public Standing? Now { get; init; }

    /// <summary>What would have to rise to reach the tier above; none at the top, or where no figure can do it.</summary>
    public IReadOnlyList<Suggestion> Steps { get; init; } = [];

    /// <summary>Where it stands after these steps, scored by the same models; null without steps.</summary>
    public Standing? Then { get; init; }

    /// <summary>Why there are no steps.</summary>
    public Obstacle Obstacle { get; init; }

    /// <summary>Points that no figure moves: what people score, and what is not known.</summary>
    public IReadOnlyList<OpenPoints> Open { get; init; } = [];

    /// <summary>What would have to rise to meet the requirements that it misses, soft ones left out; proved by scoring again.</summary>
    public IReadOnlyList<Suggestion> Missing { get; init; } = [];

    /// <summary>Requirements missed that no figure can mend: the day is gone, it happened, others decide, or no dataset holds records of it.</summary>
    public IReadOnlyList<string> Unmended { get; init; } = [];

    /// <summary>What would have to rise for a better grade of a graded component; <see cref="Suggestion.Text"/> is that grade.</summary>
    public IReadOnlyList<Suggestion> Grades { get; init; } = [];

    /// <summary>Records that count for nothing because a contradiction names them.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>Whether the steps reach the tier above.</summary>
    public bool Reaches => Then is not null;

    /// <summary>Looks for it.</summary>
    /// <param name="snapshot">Path of a snapshot's file.</param>
    /// <param name="folder">The warehouse folder with its settings and systems; null for the product's systems as they are.</param>
    /// <param name="systemId">Assessment system.</param>
    /// <param name="period">Assessment period, such as <c>2025</c>.</param>
    /// <param name="subjectId">unit_id or person_id.</param>
    /// <param name="basis">official or claimed.</param>
    /// <returns>Empty for a subject that the system does not assess in the period.</returns>
    public static Improvement Find(string snapshot, string? folder, string systemId, string period, string subjectId, string basis)
    {
        using var trial = new Trial(snapshot, folder, new TrialScope(systemId, period, SubjectId: subjectId, WithoutContradicted: true, ToTheEnd: true, WithRivals: true), []);
        return new Search(trial, period, basis, subjectId).Run().GetValueOrDefault(subjectId) ?? new Improvement { Obstacle = Obstacle.NotScored };
    }

    /// <summary>Looks for all subjects of a system at once: each as if the others did what is suggested to them.</summary>
    /// <param name="snapshot">Path of a snapshot's file.</param>
    /// <param name="folder">The warehouse folder; null for the product's systems as they are.</param>
    /// <param name="systemId">Assessment system.</param>
    /// <param name="period">Assessment period.</param>
    /// <param name="basis">official or claimed.</param>
    /// <returns>By unit_id or person_id.</returns>
    public static IReadOnlyDictionary<string, Improvement> FindAll(string snapshot, string? folder, string systemId, string period, string basis)
    {
        using var trial = new Trial(snapshot, folder, new TrialScope(systemId, period, WithoutContradicted: true, ToTheEnd: true), []);
        return new Search(trial, period, basis, null).Run();
    }
}
