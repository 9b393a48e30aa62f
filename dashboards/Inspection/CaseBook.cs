using System.Globalization;
using Analytics.Dashboards.Operations;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Dashboards.Inspection;

/// <summary>The cases. Every step goes through <see cref="CaseFlow"/>, and is kept in the history and in the audit log in the same transaction.</summary>
/// <remarks>Whether a user may see a unit is asked of the marts before; this book knows no subtrees.</remarks>
public sealed class CaseBook(OperationsDatabase operations, AuditLog audit, TimeProvider clock)
{
    private static readonly string OpenSql = Statement("open");
    private static readonly string StepSql = Statement("step");
    private static readonly string EventSql = Statement("event");
    private static readonly string FlagSql = Statement("flag");

    /// <summary>All cases, the one that changed last first.</summary>
    public IReadOnlyList<InspectionCase> All() => operations.Kept(("cases", ""), connection =>
        connection.Query<InspectionCase>("select * from inspection_case order by changed_at desc, case_id desc").AsList());

    /// <summary>One case; null if there is none of that number.</summary>
    public InspectionCase? Find(long caseId) => operations.Read(connection => Find(connection, caseId));

    /// <summary>The case of a unit's quarter; null if there is none.</summary>
    public InspectionCase? Find(string unitId, string quarter) => operations.Read(connection => Find(connection, unitId, quarter));

    /// <summary>What was done to a case, oldest first.</summary>
    public IReadOnlyList<CaseEvent> Events(long caseId) => operations.Read(connection =>
        connection.Query<CaseEvent>("select * from case_event where case_id = $caseId order by event_id", new { caseId }).AsList());

    /// <summary>The flags of a case.</summary>
    public IReadOnlyList<CaseFlag> Flags(long caseId) => operations.Read(connection =>
        connection.Query<CaseFlag>("select * from case_flag where case_id = $caseId order by severity, detector, flag_id", new { caseId }).AsList());

    /// <summary>Opens the case of a unit's quarter; where there is one already, nothing happens.</summary>
    /// <param name="actor">Who opens it.</param>
    /// <param name="actorName">The name shown.</param>
    /// <param name="subject">What it is about.</param>
    /// <returns>The number of the case.</returns>
    public long Open(string actor, string actorName, CaseSubject subject) => operations.Write(connection =>
    {
        if (Find(connection, subject.UnitId, subject.Quarter) is { } found)
        {
            return found.CaseId;
        }

        var caseId = connection.QuerySingle<long>(OpenSql, new
        {
            unit = subject.UnitId, quarter = subject.Quarter, arm = subject.Arm, band = subject.Band, contributions = subject.Contributions, actor, now = Now,
        });
        AddFlags(connection, caseId, subject.Flags);
        Note(connection, caseId, actor, actorName, "open", CaseState.Open, "", "");
        audit.Append(connection, actor, "case-open", Text(caseId), $"{subject.UnitId} {subject.Quarter}");
        return caseId;
    });

    /// <summary>Takes a step.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="actorName">The name shown.</param>
    /// <param name="asked">For what.</param>
    /// <param name="hours">Hours spent, with a verdict; null if not stated.</param>
    /// <param name="flags">Flags of the unit's quarter today, with a verdict.</param>
    /// <param name="flagVerdicts">By flag_id the verdicts on single flags, with a verdict; the others take that of the case.</param>
    /// <returns>Last part of the word's key <c>case.refused.…</c>; null if the step was taken.</returns>
    public string? Act(
        long caseId, CaseActor actor, string actorName, CaseRequest asked, double? hours = null,
        IReadOnlyList<CaseFlag>? flags = null, IReadOnlyDictionary<string, CaseVerdict>? flagVerdicts = null) => operations.Write(connection =>
    {
        if (Find(connection, caseId) is not { } found)
        {
            return "state";
        }

        var step = CaseFlow.Take(found.Standing, actor, asked, Today);
        if (step.Next is not { } next)
        {
            return step.Refusal;
        }

        connection.Execute(StepSql, new
        {
            caseId, state = next.State.Code(), assignee = next.Assignee, reviewer = next.Reviewer, verdict = next.Verdict?.Code(), verdictBy = next.VerdictBy, hours,
            isHeard = next.IsHeard, dueOn = next.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), now = Now,
        });
        AddFlags(connection, caseId, flags ?? []);
        Judge(connection, caseId, next.Verdict, flagVerdicts);
        var detail = asked.Assignee ?? asked.Verdict?.Code() ?? asked.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        Note(connection, caseId, actor.Account, actorName, asked.Action.Code(), next.State, asked.Text.Trim(), detail);
        audit.Append(connection, actor.Account, "case-" + asked.Action.Code().Replace('_', '-'), Text(caseId), $"{found.UnitId} {found.Quarter} {detail}".Trim());
        return null;
    });

    /// <summary>Adds a line to the history and the audit log, within the caller's transaction.</summary>
    internal void Note(DuckDBConnection connection, long caseId, string actor, string actorName, string action, CaseState state, string text, string detail) =>
        connection.Execute(EventSql, new { caseId, now = Now, actor, actorName, action, state = state.Code(), text, detail });

    internal static InspectionCase? Find(DuckDBConnection connection, long caseId) =>
        connection.QuerySingleOrDefault<InspectionCase>("select * from inspection_case where case_id = $caseId", new { caseId });

    private static InspectionCase? Find(DuckDBConnection connection, string unitId, string quarter) =>
        connection.QuerySingleOrDefault<InspectionCase>("select * from inspection_case where unit_id = $unitId and quarter = $quarter", new { unitId, quarter });

    private static void AddFlags(DuckDBConnection connection, long caseId, IReadOnlyList<CaseFlag> flags)
    {
        foreach (var flag in flags)
        {
            connection.Execute(FlagSql, new { caseId, flagId = flag.FlagId, detector = flag.Detector, severity = flag.Severity });
        }
    }

    private static void Judge(DuckDBConnection connection, long caseId, CaseVerdict? verdict, IReadOnlyDictionary<string, CaseVerdict>? flagVerdicts)
    {
        if (verdict is null)
        {
            connection.Execute("update case_flag set verdict = null where case_id = $caseId", new { caseId });
            return;
        }

        connection.Execute("update case_flag set verdict = $verdict where case_id = $caseId and verdict is null", new { caseId, verdict = verdict.Value.Code() });
        foreach (var (flagId, own) in flagVerdicts ?? new Dictionary<string, CaseVerdict>())
        {
            connection.Execute("update case_flag set verdict = $verdict where case_id = $caseId and flag_id = $flagId", new { caseId, flagId, verdict = own.Code() });
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private static string Text(long caseId) => caseId.ToString(CultureInfo.InvariantCulture);

    private static string Statement(string name) => SqlFile.Read(typeof(CaseBook).Assembly, $"Inspection/{name}.sql");
}

/// <summary>What a new case is about.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Arm">flagged or random.</param>
/// <param name="Band">Band of its risk; null if it has none.</param>
/// <param name="Contributions">What each detector says, JSON as in mart_risk.</param>
/// <param name="Flags">Its flags.</param>
public sealed record CaseSubject(string UnitId, string Quarter, string Arm, string? Band, string Contributions, IReadOnlyList<CaseFlag> Flags);
