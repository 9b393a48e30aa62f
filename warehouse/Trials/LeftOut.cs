using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Warehouse.Trials;

/// <summary>Takes records away from a trial before it runs, to see what the scores are without them.</summary>
public static class LeftOut
{
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["sessions"] = "fct_session", ["attendance"] = "fct_attendance", ["notes"] = "fct_note", ["papers"] = "fct_paper", ["readings"] = "fct_reading",
        ["trips"] = "fct_trip", ["trainings"] = "fct_training", ["self_study"] = "fct_self_study", ["tests"] = "fct_test", ["documents"] = "fct_document",
        ["checks"] = "fct_check", ["ballots"] = "fct_ballot", ["points"] = "fct_points_entry", ["awards"] = "fct_award", ["deeds"] = "fct_deed",
        ["incidents"] = "fct_incident", ["decisions"] = "fct_decision", ["scores"] = "fct_score", ["claims"] = "fct_claim",
    };

    /// <summary>Takes the records away; what hangs on a session or a ballot goes with it.</summary>
    /// <param name="trial">A trial that has not run.</param>
    /// <param name="records">The records; those of datasets without facts are passed over.</param>
    /// <returns>How many rows of facts went.</returns>
    public static long LeaveOut(this Trial trial, IReadOnlyList<RecordPlace> records)
    {
        var connection = trial.Connection;
        connection.Execute("create or replace temp table left_out (dataset varchar, load_id bigint, row_number bigint)");
        foreach (var record in records)
        {
            connection.Execute("insert into left_out values ($Dataset, $LoadId, $RowNumber)", record);
        }

        var gone = 0L;
        foreach (var dataset in records.Select(record => record.Dataset).Distinct().Where(Tables.ContainsKey))
        {
            gone += connection.Execute(Statement("leave_out.sql").Replace("{{table}}", Tables[dataset], StringComparison.Ordinal), new { dataset });
        }

        connection.Execute(Statement("leave_out_hanging.sql"));
        return gone;
    }

    private static string Statement(string file) => SqlFile.Read(typeof(Trial).Assembly, "Trials/" + file);
}
