using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.Ledgers;
using Analytics.Etl.Demo.Padding;

namespace Analytics.Etl.Demo.Keeping;

/// <summary>Writes the files of a city for the study of detection, its answer key, and <c>strata.csv</c> with the habits of each unit.</summary>
internal static class StudyFiles
{
    private static readonly FileStyle Style = FileStyle.ByArea[0];

    /// <summary>Writes all files.</summary>
    public static DemoCounts Write(DemoCity city, string top)
    {
        var area = StudyUnits.Area;
        var quarters = WrittenQuarter.Of(city, area).ToList();
        var records = quarters.ConvertAll(quarter => quarter.Records);
        var (all, of) = (new List<DemoFile>(), area.Name);
        all.Add(SessionFiles.Sessions(area, of, Style, records.SelectMany(quarter => quarter.Sessions)));
        all.Add(SessionFiles.Roll(area, of, Style, records.SelectMany(quarter => quarter.Sessions)));
        all.Add(AssessmentFiles.Scores(area, records.SelectMany(quarter => quarter.Scores)) with { Style = Style });
        all.Add(LedgerFiles.Entries(area, records.SelectMany(quarter => quarter.Entries)) with { Style = Style });
        all.AddRange(KeptFiles.Of(area, of, Style, records));
        var rows = new long[all.Count];
        Parallel.For(0, all.Count, number => rows[number] = all[number].Write(top));
        (UnitFiles.Units(city) with { Folder = area.Folder, Style = Style }).Write(top);
        var members = (UnitFiles.Members(city, area) with { Style = Style }).Write(top);
        var truth = quarters.Select(quarter => quarter.Truth).OfType<PaddedQuarter>().ToList();
        TruthFile.Write(top, truth);
        StrataFile.Write(top, city);
        return new DemoCounts(all.Count + 2, city.Units.Count, members, rows[0], rows[1], rows[2], 0, rows[3], rows[4] + rows[5] + rows[6], truth.Count, 0, 0);
    }
}
