using System.Globalization;
using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Pages.Overview;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboards.Pages.Compare;

/// <summary>Units against units like them: places, a funnel that spares small units, boxes by part, and up to five side by side.</summary>
public sealed partial class ComparePage
{
    private const int MostSides = 5;
    private const int PageSize = 50;
    private Looked looked = default!;
    private LookedGroup like = default!;
    private IReadOnlyList<PeerRow> points = [];
    private IReadOnlyList<BoxRow> boxes = [];
    private IReadOnlyList<SideRow> sides = [];
    private IReadOnlyList<string> chosen = [];
    private IReadOnlyList<PeerRow> listed = [];
    private int page = 1;

    [SupplyParameterFromQuery] private string? System { get; set; }
    [SupplyParameterFromQuery] private string? Area { get; set; }
    [SupplyParameterFromQuery] private string? Quarter { get; set; }
    [SupplyParameterFromQuery] private string? Basis { get; set; }
    [SupplyParameterFromQuery] private string? By { get; set; }
    [SupplyParameterFromQuery] private string? Group { get; set; }
    [SupplyParameterFromQuery(Name = "unit")] private string[]? Unit { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private string? PageNumber { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        looked = Looked.At(Marts, System, Area, Quarter, Basis);
        like = LookedGroup.At(Marts, looked, By, Group);
        if (!looked.HasData || looked.System!.SubjectType == "person")
        {
            return;
        }

        var (system, area, quarter, basis) = (looked.System!.SystemId, looked.Area!.UnitId, looked.Quarter, looked.Basis);
        points = [.. rows.Where(row => row.Due > 0)];
        boxes = Marts.Query<BoxRow>("Pages/Compare/boxes.sql", new { system, area, quarter, basis });
        page = int.TryParse(PageNumber, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Math.Max(1, (rows.Count + PageSize - 1) / PageSize)) : 1;
        listed = [.. rows.Skip(skipped).Take(PageSize)];
        chosen = [.. (Unit ?? []).Distinct().Take(MostSides)];
        sides = chosen.Count == 0 ? [] : Marts.Query<SideRow>("Pages/Compare/sides.sql", new { system, quarter, basis, units = string.Join('\n', chosen) });
    }

    private int skipped => (page - 1) * PageSize;

    private string by => like.By;

    private string group => like.Group;

    private IReadOnlyList<PeerRow> rows => like.Rows;

    private FunnelLimits? limits => like.Limits;

    private IEnumerable<(string Name, string Value)> Fixed =>
        [("system", looked.System!.SystemId), ("area", looked.Area!.UnitId), ("quarter", looked.Quarter), ("basis", looked.Basis), ("by", by), ("group", group)];

    private object Funnel
    {
        get
        {
            var (least, most) = (Math.Max(1, points.Min(row => row.Due) * 0.8), points.Max(row => row.Due) * 1.1);
            var steps = Enumerable.Range(0, 41).Select(step => least + (most - least) * step / 40).ToList();
            IReadOnlyList<(double, double)> Line(Func<double, double> at) => [.. steps.Select(due => (Math.Round(due, 2), at(due) * 100))];
            return FunnelPlot.Option(
                [.. points.Select(row => new FunnelPoint(row.Name, row.Due,
                    new ChartDatum(Math.Round(row.Share!.Value * 100, 2), $"{FigureText.Percent(row.Share)} ({row.Met}/{row.Due}) · {Words["funnel." + limits!.Standing(row.Met, row.Due)]}", Addresses.Unit(looked, row.UnitId)), Color(row)))],
                [
                    (Words["compare.limit.group"], Line(_ => limits!.Share)),
                    (Words["compare.limit.inner"], Line(due => limits!.Lower(due, FunnelLimits.Inner))), (Words["compare.limit.inner"], Line(due => limits!.Upper(due, FunnelLimits.Inner))),
                    (Words["compare.limit.outer"], Line(due => limits!.Lower(due, FunnelLimits.Outer))), (Words["compare.limit.outer"], Line(due => limits!.Upper(due, FunnelLimits.Outer))),
                ],
                Words["compare.due"], Words["compare.met"]);
        }
    }

    private string FunnelDescription => string.Join("; ", points.GroupBy(row => limits!.Standing(row.Met, row.Due)).Select(each => $"{Words["funnel." + each.Key]}: {FigureText.Count(each.Count())}"));

    private object Boxes => BoxPlot.Option(
        [.. boxes.Select(box => new Box(box.Name, box.Least, box.LowerQuartile, box.Middle, box.UpperQuartile, box.Most, BoxText(box), Addresses.Units(looked, box.UnitId)))]);

    private string BoxText(BoxRow box) =>
        Words["compare.box", box.Name, FigureText.Count(box.Units), FigureText.Number(box.Middle), FigureText.Number(box.LowerQuartile), FigureText.Number(box.UpperQuartile), FigureText.Number(box.Least), FigureText.Number(box.Most)];

    private string Color(PeerRow row) => chosen.Contains(row.UnitId) ? "--series-2" : limits!.Standing(row.Met, row.Due) switch { "below" => "--bad", "above" => "--good", "few" => "--line-strong", _ => "--series-1" };

    private static string? Tone(string standing) => standing switch { "below" => "bad", "low" => "warn", "above" or "high" => "good", _ => null };

    private string Link(IEnumerable<string> units, int number = 1) =>
        Addresses.Compare(looked) + $"&by={by}&group={Uri.EscapeDataString(group)}" + string.Concat(units.Select(unit => "&unit=" + Uri.EscapeDataString(unit)))
        + (number > 1 ? FormattableString.Invariant($"&page={number}") : "");

    private string GroupName(string code) => by == "size"
        ? Words["compare." + code].Value
        : string.Join(" · ", code.Split('/').Where(part => part.Length > 0).Select((part, place) => Words[(place == 0 ? "level." : "kind.") + part] is { ResourceNotFound: false } word ? word.Value : part));
}
