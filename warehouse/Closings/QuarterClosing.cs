using System.Globalization;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Closings;

/// <summary>Closes quarters and decides what becomes of changes that arrive later.</summary>
public static class QuarterClosing
{
    private static readonly string[] Closings = ["mart_restatement", "mart_closing"];
    private static readonly string AcceptSql = SqlFile.Read(typeof(QuarterClosing).Assembly, "Closings/accept.sql");

    /// <summary>The closed quarters, newest first.</summary>
    /// <param name="connection">The warehouse or a snapshot.</param>
    public static IReadOnlyList<Closing> List(DuckDBConnection connection) =>
        [.. connection.Query<Closing>("select * from mart_closing order by quarter desc")];

    /// <summary>Closes a quarter: its results stay as the last build gave them.</summary>
    /// <param name="connection">The writer's connection, all models built, no transaction open.</param>
    /// <param name="quarter">2026Q3.</param>
    /// <param name="by">Who closes it.</param>
    /// <param name="clock">Tells the time; the quarter must be over.</param>
    /// <exception cref="ClosingException">It is no quarter, not over, closed already, without results, or the build is older than the last load.</exception>
    public static void Close(DuckDBConnection connection, string quarter, string by, TimeProvider clock)
    {
        Require(EndOf(quarter) is not null, $"{quarter}: 应写作 2026Q3 / a quarter is written 2026Q3");
        Require(EndOf(quarter) < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), $"{quarter}: 季度尚未结束 / the quarter is not over yet");
        RequireBuild(connection);
        Require(connection.ExecuteScalar<bool>("select count(*) > 0 from mart_score where as_of = $quarter", new { quarter }), $"{quarter}: 没有结果可封账 / there are no results to close");
        Require(Find(connection, quarter) is null, $"{quarter}: 已经封账 / it is closed already");

        connection.Execute(
            "insert into closing (quarter, closed_at, closed_by, last_load_id, is_frozen) select $quarter, $at, $by, last_load_id, false from build_run",
            new { quarter, at = clock.GetUtcNow().UtcDateTime, by });
        ClosedMart.Freeze(connection);
        ModelRun.Run(connection, only: Closings);
    }

    /// <summary>Leaves a closed quarter as it is; the same changes are not asked about again.</summary>
    /// <param name="connection">The writer's connection, no transaction open.</param>
    /// <param name="decision">Who decides on what.</param>
    /// <param name="clock">Tells the time.</param>
    /// <exception cref="ClosingException">The quarter is not closed, nothing would change, or the changes are not those that were seen.</exception>
    public static void Refuse(DuckDBConnection connection, RestatementDecision decision, TimeProvider clock)
    {
        Decide(connection, decision, "refused", clock);
        ModelRun.Run(connection, only: Closings);
    }

    /// <summary>Lets the changes into a closed quarter. The caller builds next; that build keeps the restated results.</summary>
    /// <param name="connection">The writer's connection, no transaction open.</param>
    /// <param name="decision">Who decides on what.</param>
    /// <param name="clock">Tells the time.</param>
    /// <exception cref="ClosingException">The quarter is not closed, nothing would change, or the changes are not those that were seen.</exception>
    public static void Accept(DuckDBConnection connection, RestatementDecision decision, TimeProvider clock)
    {
        using var transaction = connection.BeginTransaction();
        Decide(connection, decision, "accepted", clock);
        connection.Execute(AcceptSql, new { quarter = decision.Quarter, at = clock.GetUtcNow().UtcDateTime });
        connection.Execute(
            "update closing set restated_at = $at, restated_by = $by, is_frozen = false, last_load_id = (select max(last_load_id) from build_run) where quarter = $quarter",
            new { quarter = decision.Quarter, by = decision.By, at = clock.GetUtcNow().UtcDateTime });
        transaction.Commit();
    }

    private static void Decide(DuckDBConnection connection, RestatementDecision decision, string word, TimeProvider clock)
    {
        RequireBuild(connection);
        var closing = Find(connection, decision.Quarter);
        Require(closing is not null, $"{decision.Quarter}: 尚未封账 / it is not closed");
        Require(closing!.Digest.Length > 0, $"{decision.Quarter}: 没有待重述的变化 / nothing would change");
        Require(decision.Seen is null || decision.Seen == closing.Digest, $"{decision.Quarter}: 看过之后又有新的变化，请重新查看 / there are other changes than those you saw, look again");
        connection.Execute(
            "insert into restatement_decision select $quarter, $at, $by, $word, $reason, $digest, $subjects, $tiers",
            new { quarter = decision.Quarter, by = decision.By, reason = decision.Reason, word, at = clock.GetUtcNow().UtcDateTime, digest = closing.Digest, subjects = closing.Subjects, tiers = closing.Tiers });
    }

    private static Closing? Find(DuckDBConnection connection, string quarter) => List(connection).FirstOrDefault(closing => closing.Quarter == quarter);

    private static void RequireBuild(DuckDBConnection connection) => Require(
        connection.ExecuteScalar<bool>("select count(*) > 0 from build_run where finished_at is not null and last_load_id = (select coalesce(max(load_id), 0) from load_run)"),
        "上次装载之后还没有建模，请先运行 build / the models are older than the last load, run build first");

    private static DateOnly? EndOf(string quarter) =>
        quarter.Length == 6 && quarter[4] == 'Q' && quarter[5] is >= '1' and <= '4' && int.TryParse(quarter.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new DateOnly(year, (quarter[5] - '0') * 3, 1).AddMonths(1).AddDays(-1)
            : null;

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ClosingException(otherwise);
        }
    }
}

/// <param name="Quarter">The closed quarter.</param>
/// <param name="By">Who decides.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="Seen">Fingerprint of the changes they looked at; null decides on whatever there is.</param>
public sealed record RestatementDecision(string Quarter, string By, string Reason, string? Seen);
