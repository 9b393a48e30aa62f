using Analytics.Dashboards.Access;
using Analytics.Dashboards.Api;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Charts;

/// <summary>What a saved picture of a chart says of its figures: snapshot, scope, rule versions and the filters of the page. The same for all charts of a page.</summary>
public sealed class ChartNote(IServiceProvider services, IHttpContextAccessor accessor, MartReader marts, Words words, TimeProvider clock)
{
    // With more systems than these the list would be longer than the chart.
    private const int MostNamed = 3;

    private string? text;

    /// <summary>The note, a line a fact; empty where nothing was published or nobody asks.</summary>
    public string Text => text ??= Write();

    private string Write()
    {
        if (accessor.HttpContext is not { } context || context.User.Identity?.IsAuthenticated != true || marts.SnapshotNumber is null || !marts.Has("snapshot"))
        {
            return "";
        }

        var scope = services.GetRequiredService<UnitScope>();
        var from = Provenance.Of(marts, scope, context.Request.Query["system"].ToString());
        var filters = context.Request.Query.Where(pair => pair.Value.ToString().Length > 0).Select(pair => $"{pair.Key} = {pair.Value}").ToList();
        var rules = from.RuleVersions.Count > MostNamed
            ? words["chart.note.all-rules", from.RuleVersions.Count]
            : words["chart.note.rules", string.Join(", ", from.RuleVersions.Select(version => $"{version.SystemId} {version.Version}"))];
        List<string> lines =
        [
            $"{words["chart.note.snapshot", from.Snapshot, LocalTime.Show(from.PublishedAt, clock.LocalTimeZone)]} · {words["chart.note.scope", scope.RootUnitId ?? words["account.unit.all"].Value]} · {rules}",
            .. filters.Count == 0 ? Array.Empty<string>() : [words["chart.note.filters", string.Join(", ", filters)].Value],
        ];
        return string.Join('\n', lines);
    }
}
