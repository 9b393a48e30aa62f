using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Trials;
using Dapper;

namespace Analytics.Warehouse.Improvements;

/// <summary>Looks in one trial for what would move its subjects up.</summary>
internal sealed class Search(Trial trial, string period, string basis, string? subjectId)
{
    // Figures may count together for less than each promises, so what was chosen is scored and, if short, added to.
    private const int Rounds = 6;
    private const int MostLeftAway = 12;

    private readonly Dictionary<string, Plan> plans = [];
    private object asked = new();

    public IReadOnlyDictionary<string, Improvement> Run()
    {
        trial.Run();
        asked = new { Basis = basis, trial.Horizon, AsOf = trial.Horizon, SubjectId = subjectId, Period = period };
        trial.Connection.Execute(SqlFile.Read(typeof(Search).Assembly, "Improvements/Ways/barred.sql"));
        foreach (var standing in Standings())
        {
            plans[standing.SubjectId] = new Plan(standing);
        }

        var tiered = trial.Connection.ExecuteScalar<bool>("select count(*) > 0 from rule_tier") || plans.Values.Any(plan => plan.Now.TierKind is not null);
        var open = Rows<OpenPoints>("open_points").ToLookup(row => row.SubjectId);
        var grades = Rows<FigureRow>("grades").ToLookup(row => row.SubjectId, row => Suggestion.Of(row.ToRise(), null));
        var leftOut = Rows<LeftOut>("left_out");
        var missed = Rows<(string SubjectId, string RequirementId)>("missed").ToLookup(row => row.SubjectId, row => row.RequirementId);
        var lacking = Rows<FigureRow>("requirements");
        Reach();
        var steps = plans.ToDictionary(entry => entry.Key, entry => entry.Value.IsReached ? Steps(entry.Value) : []);
        var missing = Met(lacking);
        return missed.Select(row => row.Key).Union(plans.Keys).Union(grades.Select(row => row.Key)).ToDictionary(id => id, id =>
        {
            var plan = plans.GetValueOrDefault(id);
            return new Improvement
            {
                Now = plan?.Now, Steps = steps.GetValueOrDefault(id) ?? [], Then = plan is { IsReached: true } ? plan.Then : null, Obstacle = Stops(plan, tiered, open[id]),
                Open = [.. open[id]], Missing = [.. missing[id]], Unmended = [.. missed[id].Except(missing[id].Select(row => row.RuleId))], Grades = [.. grades[id]], LeftOut = leftOut,
            };
        });
    }

    // All figures lacking are supposed together; what is not met even so is not suggested.
    private ILookup<string, Suggestion> Met(List<FigureRow> lacking)
    {
        if (lacking.Count > 0)
        {
            trial.Run(Highest(lacking.Select(row => row.ToRise())));
        }

        var still = Rows<(string SubjectId, string RequirementId)>("missed").ToHashSet();
        return lacking.Where(row => !still.Contains((row.SubjectId, row.RuleId))).ToLookup(row => row.SubjectId, row => Suggestion.Of(row.ToRise(), Stated(row.ToRise().Figure)));
    }

    private void Reach()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var behind = plans.Values.Where(plan => plan is { HasGoal: true, IsGivenUp: false, IsReached: false }).ToList();
            if (behind.Count == 0)
            {
                break;
            }

            GoOn(behind);
            Score();
        }

        foreach (var plan in plans.Values.Where(plan => !plan.IsReached))
        {
            plan.GiveUp();
        }

        LeaveAway();
    }

    private void GoOn(IReadOnlyList<Plan> behind)
    {
        var leaves = Leaves.Read(trial.Connection, asked);
        var lifts = Rows<FigureRow>("lift_forced").ToLookup(row => row.SubjectId);
        var ledgers = Rows<LedgerRow>("ledger").ToLookup(row => row.SubjectId);
        foreach (var plan in behind)
        {
            var id = plan.Now.SubjectId;
            if (plan.Now.Forced is not null)
            {
                Add(plan, lifts[id].Take(1).Select(row => row.ToRise()).ToList(), 0);
            }
            else if (plan.Now.TierMeasure is not null)
            {
                var rows = trial.Connection.Query<FigureRow>(Statement("tier_measure"), new { Basis = basis, AsOf = trial.Horizon, SubjectId = id, Lower = plan.Now.NextLower, IsInclusive = plan.Now.NextIsInclusive });
                Add(plan, rows.Where(row => row.Rise > 0).Select(row => row.ToRise()).ToList(), 0);
            }
            else if (plan.Now.Ledger is not null)
            {
                if (ledgers[id].FirstOrDefault()?.Entry(plan.Now, plan.Then) is { } entry)
                {
                    plan.Add(entry);
                }
                else
                {
                    plan.GiveUp();
                }
            }
            else
            {
                var now = plan.Then;
                var needed = plan.Now.NextCompared is { } compared ? (compared - (now.Compared ?? 0)) / 27720 : plan.Now.NextLower!.Value - (now.Least ?? 0);
                var move = Choice.Of([.. leaves[id]], needed / plan.Now.Weight, plan.Now.NextIsInclusive == true);
                Add(plan, move.Rises, move.Gain, move.Steps);
            }
        }
    }

    private static void Add(Plan plan, IReadOnlyList<Rise> rises, decimal gain, int steps = 1)
    {
        if (rises.Count == 0)
        {
            plan.GiveUp();
        }
        else
        {
            plan.Add(new Move(steps, gain, false, rises));
        }
    }

    // Where figures count together unevenly, one after another is left away and stays away if it was not needed.
    private void LeaveAway()
    {
        var order = plans.Values.Where(plan => plan is { IsReached: true, IsUneven: true }).ToDictionary(plan => plan, plan => new Queue<Rise>(plan.Rises.OrderBy(rise => rise.Gain)));
        for (var round = 0; round < MostLeftAway && order.Values.Any(queue => queue.Count > 0); round++)
        {
            var left = order.Where(entry => entry.Value.Count > 0 && entry.Key.Rises.Count > 1).ToDictionary(entry => entry.Key, entry => entry.Value.Dequeue());
            foreach (var (plan, rise) in left)
            {
                plan.Remove(rise);
            }

            Score();
            foreach (var (plan, rise) in left.Where(entry => !entry.Key.IsReached))
            {
                plan.Restore(rise);
            }
        }

        if (order.Count > 0)
        {
            Score();
        }
    }

    private void Score()
    {
        trial.Run(Highest(plans.Values.SelectMany(plan => plan.Rises)), [.. plans.Values.Select(plan => plan.Entry).OfType<SupposedEntry>()]);
        foreach (var standing in Standings())
        {
            plans[standing.SubjectId].Then = standing;
        }
    }

    private static Obstacle Stops(Plan? plan, bool isTiered, IEnumerable<OpenPoints> open) =>
        plan is null ? Obstacle.NotScored
        : plan.IsReached ? Obstacle.None
        : plan.Now.IsVeto ? Obstacle.Vetoed
        : !isTiered || plan.Now.TierKind is null ? Obstacle.NoTiers
        : plan.Now.TierKind == "manual" ? Obstacle.Judged
        : !plan.HasGoal ? plan.Now.TierFlag is "undecidable" or "no_data" ? Obstacle.Unknown : Obstacle.Top
        : open.Any(row => row.Why == "unknown") ? Obstacle.Unknown
        : open.Any() ? Obstacle.Judged
        : Obstacle.OutOfReach;

    private List<Suggestion> Steps(Plan plan) =>
    [
        .. plan.Rises.OrderByDescending(rise => rise.Gain).Select(rise => Suggestion.Of(rise, Stated(rise.Figure))),
        .. plan.Entry is { } entry ? [Suggestion.Of(entry, plan.Then.Least!.Value - plan.Now.Least!.Value, null)] : Array.Empty<Suggestion>(),
    ];

    // The row of claims as the last run supposed it.
    private decimal? Stated(FigureKey figure) => figure.TakenFrom != "claim" ? null : trial.Connection.ExecuteScalar<decimal?>(Statement("stated"), figure);

    private static List<SupposedFigure> Highest(IEnumerable<Rise> rises) =>
        [.. rises.GroupBy(rise => rise.Figure).Select(same => same.MaxBy(rise => rise.By)!.Supposed())];

    private List<Standing> Standings() => Rows<Standing>("standing");

    private List<T> Rows<T>(string name) => [.. trial.Connection.Query<T>(Statement(name), asked)];

    private static string Statement(string name) => SqlFile.Read(typeof(Search).Assembly, $"Improvements/{name}.sql");
}
