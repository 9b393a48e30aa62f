using System.Globalization;

namespace Analytics.Tests.Interpreter;

/// <summary>The figures that one subject states of the year.</summary>
internal sealed class Figures(Town town, IReadOnlyList<Claim> claims)
{
    /// <summary>Whether anything at all is stated; silence of all kinds proves no absence (INT-07).</summary>
    public bool Any => claims.Count > 0;

    /// <summary>The figure of a measure in the year or one of its sub-periods; null where it is not stated.</summary>
    /// <param name="measure">Measure.</param>
    /// <param name="names">Spellings of the item; null for all items together.</param>
    /// <param name="period">Period as files write it: <c>2025</c>, <c>2025Q1</c>, <c>2025M07</c>.</param>
    /// <remarks>A row of the period itself wins; without one its sub-periods make it up. The year never fills a sub-period.</remarks>
    public decimal? Of(string measure, IReadOnlyList<string>? names, string period)
    {
        var rows = claims.Where(claim => claim.Measure == measure && claim.Value is not null && (names is null || names.Contains(claim.Item)));
        var items = rows.GroupBy(claim => claim.Item).Select(item => Item([.. item], measure, period)).OfType<decimal>().ToList();
        return Together(measure, items);
    }

    /// <summary>Whether there is a row of this very period.</summary>
    public bool Has(string measure, IReadOnlyList<string>? names, string period) =>
        claims.Any(claim => claim.Measure == measure && claim.Period == period && claim.Value is not null && (names is null || names.Contains(claim.Item)));

    /// <summary>The word stated of a measure, such as a grade.</summary>
    public string? Text(string measure) =>
        claims.Where(claim => claim.Measure == measure && claim.Text is not null).Select(claim => claim.Text).FirstOrDefault();

    /// <summary>The day written beside an item, such as when a document came.</summary>
    public DateOnly? Day(string measure, IReadOnlyList<string> names) =>
        claims.Where(claim => claim.Measure == measure && names.Contains(claim.Item) && claim.Text is not null)
            .Select(claim => (DateOnly?)DateOnly.Parse(claim.Text!, CultureInfo.InvariantCulture)).FirstOrDefault();

    /// <summary>Figures of a measure by item: of each single session, or of each attribute value.</summary>
    public IReadOnlyList<(string Item, decimal Value)> Items(string measure) =>
    [
        .. claims.Where(claim => claim.Measure == measure && claim.Value is not null && claim.Item.Length > 0)
            .GroupBy(claim => claim.Item)
            .Select(item => (item.Key, Item([.. item], measure, Periods.Year(town.Year)) ?? 0)),
    ];

    /// <summary>Figures of each single session: every row; one without an item speaks of the shortest, so of one.</summary>
    public IReadOnlyList<decimal> Sessions(string measure) =>
        [.. claims.Where(claim => claim.Measure == measure && claim.Value is not null).Select(claim => claim.Value!.Value)];

    /// <summary>Whether any of these measures is stated.</summary>
    public bool Speaks(IReadOnlySet<string> measures) => claims.Any(claim => measures.Contains(claim.Measure));

    /// <summary>The mean of what several people state: of each figure, over those who state it.</summary>
    public static Figures Mean(Town town, IEnumerable<Figures> people) => new(town,
    [
        .. people.SelectMany(person => person.Stated).GroupBy(claim => (claim.Measure, claim.Item, claim.Period))
            .Select(rows => rows.First() with { Value = rows.Average(claim => claim.Value) }),
    ]);

    private IReadOnlyList<Claim> Stated => claims;

    private decimal? Item(List<Claim> rows, string measure, string period) =>
        rows.FirstOrDefault(claim => claim.Period == period)?.Value
        ?? Together(measure, [.. rows.Where(claim => claim.Period != period && Periods.Contains(period, claim.Period)).Select(claim => claim.Value!.Value)]);

    private decimal? Together(string measure, List<decimal> values) => values.Count == 0 ? null : town.Aggregate(measure) switch
    {
        "minimum" => values.Min(),
        "exists" => values.Max(),
        "rate" => values.Average(),
        _ => values.Sum(),
    };
}
