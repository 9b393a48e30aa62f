using System.Data.Common;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Pages.Unit;
using Analytics.Dashboards.Reports.Bulletin;
using Analytics.Dashboards.Reports.Card;
using Analytics.Dashboards.Reports.Document;
using Analytics.Dashboards.Reports.Dossier;
using Analytics.Dashboards.Reports.Handbook;
using Analytics.Dashboards.Snapshots;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Dashboards.Reports;

/// <summary>Makes reports: opens the snapshot that a definition names, reads it within the recipient's scope, composes.</summary>
public sealed class ReportMaker(KeptSnapshots snapshots, CurrentSnapshot current, WarehouseFolder folder, Words words, CaseBook cases, CaseFiles files, HonestScores honest, TimeProvider clock)
{
    /// <summary>Fills in what an order leaves open: the current snapshot, and the first system, newest quarter and official basis that the recipient has.</summary>
    /// <param name="asked">The order; its subject may be empty for the first area.</param>
    /// <exception cref="ReportException">Nothing was published yet, or something that it names does not exist within the scope.</exception>
    public ReportDefinition Complete(ReportDefinition asked)
    {
        using var lease = current.Lease();
        var snapshot = asked.Snapshot > 0 ? asked.Snapshot : lease?.Number ?? throw new ReportException("尚未发布快照 / nothing has been published yet");
        var named = asked with { Snapshot = snapshot };
        return asked.Kind switch
        {
            "bulletin" => CompleteBulletin(named),
            "card" => CompleteCard(named),
            "dossier" when asked.Until == 0 && long.TryParse(asked.Subject, out var id) => named with { Until = cases.Events(id).Select(each => each.EventId).DefaultIfEmpty(0).Max() },
            _ => named,
        };
    }

    private ReportDefinition CompleteBulletin(ReportDefinition asked)
    {
        using var marts = Reader(asked);
        var looked = Looked.At(marts, asked.System, asked.Subject, asked.Quarter, asked.Basis);
        return asked with
        {
            Subject = asked.Subject.Length > 0 ? asked.Subject : looked.Area?.UnitId ?? "",
            System = asked.System.Length > 0 ? asked.System : looked.System?.SystemId ?? "",
            Quarter = asked.Quarter.Length > 0 ? asked.Quarter : looked.Quarter,
            Basis = asked.Basis.Length > 0 ? asked.Basis : looked.Basis,
            // Who is shown ranks without padded records is decided here as on the league page.
            Cases = asked.UnitScope is { Inspects: true, IsWholeCity: true } && looked is { HasData: true, System.SubjectType: not "person" } ? asked.Cases ?? honest.Cases(looked.Quarter[..4]) : null,
        };
    }

    // Of the systems that score a unit the first, as its page opens.
    private ReportDefinition CompleteCard(ReportDefinition asked)
    {
        using var marts = Reader(asked);
        var basis = asked.Basis.Length > 0 ? asked.Basis : Looked.Bases[0];
        var score = SubjectScores.Of(marts, asked.Subject)
            .Where(row => row.Basis == basis && (asked.System.Length == 0 || row.SystemId == asked.System) && (asked.Quarter.Length == 0 || row.Quarter == asked.Quarter))
            .OrderByDescending(row => row.Quarter, StringComparer.Ordinal).ThenBy(row => row.SystemId, StringComparer.Ordinal).FirstOrDefault();
        return asked with { System = score?.SystemId ?? asked.System, Quarter = score?.Quarter ?? asked.Quarter, Basis = basis };
    }

    /// <summary>Makes a report.</summary>
    /// <param name="definition">Complete.</param>
    /// <exception cref="ReportException">The snapshot is not kept any more, or the recipient may not see what is asked for.</exception>
    public MadeReport Make(ReportDefinition definition) => Make(definition, definition.Cases is null ? null : honest.Of(definition));

    /// <summary>Sees whether a report can be made, without the ranks that need trials of seconds each.</summary>
    /// <param name="definition">Complete.</param>
    /// <returns>What it is called.</returns>
    /// <exception cref="ReportException">The snapshot is not kept any more, or the recipient may not see what is asked for.</exception>
    public string Title(ReportDefinition definition) => ReportBook.Title(Make(definition, honestScores: null).Document);

    private MadeReport Make(ReportDefinition definition, IReadOnlyList<IntegrityScore>? honestScores)
    {
        using var language = new ReportLanguage(definition.Culture);
        using var marts = Reader(definition);
        var zone = clock.LocalTimeZone;
        var snapshot = SnapshotList.Read(folder.Snapshot(definition.Snapshot));
        var sources = new ReportSources(definition, marts, snapshot, words, cases, LocalTime.Show(clock.GetUtcNow().UtcDateTime, zone), zone) { HonestScores = honestScores, Files = files };
        try
        {
            return MadeReport.Of(Compose(sources));
        }
        catch (DbException exception)
        {
            throw new ReportException($"快照 {definition.Snapshot} 由旧版本发布，缺少这份报告需要的内容 / snapshot {definition.Snapshot} was published by an older version and lacks what this report needs: {exception.Message}");
        }
    }

    private static ReportDocument Compose(ReportSources sources) => sources.Definition.Kind switch
    {
        "bulletin" => QuarterlyBulletin.Compose(sources),
        "card" => UnitCard.Compose(sources),
        "dossier" => CaseDossier.Compose(sources),
        "handbook" => SystemHandbook.Compose(sources),
        _ => throw new ReportException($"没有这种报告：{sources.Definition.Kind} / there is no such report"),
    };

    /// <summary>A reader of a definition's snapshot within its scope.</summary>
    /// <exception cref="ReportException">The snapshot is not kept any more.</exception>
    internal MartReader Reader(ReportDefinition definition)
    {
        if (!File.Exists(folder.Snapshot(definition.Snapshot)))
        {
            throw new ReportException($"快照 {definition.Snapshot} 已不在，无法重新生成 / snapshot {definition.Snapshot} is not kept any more, so the report cannot be made again");
        }

        return new MartReader(() => snapshots.Lease(definition.Snapshot), () => definition.UnitScope, keepsRows: definition.Kind != "card");
    }
}
