using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Trials;
using Dapper;

namespace Analytics.Warehouse.Improvements;

/// <summary>What would move a subject up: the fewest figures that would have to rise, found in the real rules and proved by scoring again.</summary>
/// <param name="Now">Where it stands at the end of the period if nothing more happens; null where the system gives no points.</param>
/// <param name="Steps">What would have to rise to reach the tier above; none at the top, or where no figure can do it.</param>
/// <param name="Then">Where it stands after these steps, scored by the same models; null without steps.</param>
/// <param name="Missing">What would have to rise to meet the requirements that it misses; soft ones left out.</param>
/// <remarks>Records that a hard contradiction names count for nothing. What only people judge is no figure and is never suggested.</remarks>
public sealed record Improvement(Standing? Now, IReadOnlyList<Suggestion> Steps, Standing? Then, IReadOnlyList<Suggestion> Missing)
{
    // A leaf may earn less than its steps promise (a jump at nothing at all), so what was chosen is scored and, if short, added to.
    private const int Rounds = 6;

    /// <summary>Whether the steps reach the tier above.</summary>
    public bool Reaches => Now is not null && Then is not null && Now.Reaches(Then.Score);

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
        using var trial = new Trial(snapshot, folder, new TrialScope(systemId, period, SubjectId: subjectId, WithoutContradicted: true, ToTheEnd: true), []);
        trial.Run();
        var asked = new { Basis = basis, AsOf = trial.Horizon, SubjectId = subjectId, Period = period };
        var now = trial.Connection.QuerySingleOrDefault<Standing>(Statement("standing.sql"), asked);
        var missing = trial.Connection.Query<Missed>(Statement("requirement_candidates.sql"), asked).Select(row => row.Suggest()).ToList();
        if (now?.NextLower is null || now.Score is null)
        {
            return new Improvement(now, [], null, missing);
        }

        var subjectType = trial.Connection.ExecuteScalar<string>("select min(subject_type) from fct_enrolment")!;
        var steps = new List<Suggestion>();
        var then = now;
        for (var round = 0; round < Rounds && !now.Reaches(then.Score); round++)
        {
            var candidates = trial.Connection.Query<Candidate>(Statement("candidates.sql"), asked).ToList();
            var more = Choice.Of(candidates, (now.NextLower.Value - then.Score!.Value) / now.Weight, now.NextIsInclusive == true);
            if (more.Count == 0)
            {
                break;
            }

            steps = Merge(steps, more);
            trial.Run([.. steps.Select(step => step.Figure(subjectType, subjectId))]);
            then = trial.Connection.QuerySingle<Standing>(Statement("standing.sql"), asked);
        }

        return now.Reaches(then.Score) ? new Improvement(now, steps, then, missing) : new Improvement(now, [], null, missing);
    }

    // A later round may ask more of the same figure.
    private static List<Suggestion> Merge(List<Suggestion> steps, IReadOnlyList<Suggestion> more)
    {
        var merged = steps.ToDictionary(Key);
        foreach (var step in more)
        {
            merged[Key(step)] = merged.TryGetValue(Key(step), out var before) ? step with { From = before.From, Gain = before.Gain + step.Gain } : step;
        }

        return [.. merged.Values];
    }

    private static (string, string, string, string) Key(Suggestion step) => (step.TakenFrom, step.Measure, step.Item, step.Period);

    private static string Statement(string file) => SqlFile.Read(typeof(Improvement).Assembly, "Improvements/" + file);

    private sealed class Missed
    {
        public string RequirementId { get; init; } = "";

        public string TakenFrom { get; init; } = "";

        public string Measure { get; init; } = "";

        public string Item { get; init; } = "";

        public string Period { get; init; } = "";

        public decimal Observed { get; init; }

        public decimal Wanted { get; init; }

        public string? Quote { get; init; }

        public Suggestion Suggest() => new() { RuleId = RequirementId, TakenFrom = TakenFrom, Measure = Measure, Item = Item, Period = Period, From = Observed, To = Wanted, Quote = Quote };
    }
}
