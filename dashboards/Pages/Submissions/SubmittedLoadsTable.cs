using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Submissions;

/// <summary>The files handed in as a file.</summary>
public static class SubmittedLoadsTable
{
    /// <summary>The table.</summary>
    public static PageTable Table { get; } = new("submitted-files", ["area", "year", "rejected"], Read);

    /// <summary>The files of an area, the newest first.</summary>
    public static IReadOnlyList<SubmittedLoad> Rows(MartReader marts, LookedSubmissions looked, bool onlyRejected, int pageSize, int skipped) =>
        marts.Query<SubmittedLoad>("Pages/Submissions/loads.sql", new
        {
            area = looked.Area?.UnitId ?? "", is_all_areas = looked.Areas.Count == 0 || looked.Area == looked.Areas[0],
            dataset = "", only_rejected = onlyRejected, page_size = pageSize, skipped,
        });

    private static PageRows Read(PageAsked asked)
    {
        var (words, looked) = (asked.Words, LookedSubmissions.At(asked.Marts, asked["area"], asked["year"], null, null, null));
        return PageRows.Of(
            "", Rows(asked.Marts, looked, asked["rejected"] == "1", PageTable.AllRows, 0),
            [
                new("load_id", words["exports.load-id"], CellKind.Whole, row => row.LoadId),
                new("file", words["load.file"], CellKind.Text, row => row.File),
                new("sheet", words["exports.sheet"], CellKind.Text, row => row.Sheet),
                new("dataset", words["evidence.dataset"], CellKind.Text, row => row.Dataset is null ? null : asked.Say("dataset.", row.Dataset)),
                new("unit_id", words["exports.unit-id"], CellKind.Text, row => row.UnitId),
                new("unit", words["submissions.loads.of"], CellKind.Text, row => row.UnitName ?? row.UnitId ?? words["submissions.loads.several"].Value),
                new("period", words["claim.period"], CellKind.Text, row => row.Period),
                new("loaded_at", words["load.at"], CellKind.Instant, row => row.LoadedAt),
                new("rows_read", words["answer.read"], CellKind.Whole, row => row.RowsRead),
                new("rows_accepted", words["answer.accepted"], CellKind.Whole, row => row.RowsAccepted),
                new("rows_rejected", words["answer.rejected"], CellKind.Whole, row => row.RowsRejected),
                new("rows_duplicate", words["answer.duplicate"], CellKind.Whole, row => row.RowsDuplicate),
                new("is_current", words["exports.current"], CellKind.Truth, row => row.IsCurrent),
                new("refused", words["answer.not-taken"], CellKind.Text, row => row.Refused is null ? null : Words.Pick(row.MessageZh ?? row.Refused, row.MessageEn ?? row.Refused)),
            ]);
    }
}
