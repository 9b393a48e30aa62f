using System.Globalization;

namespace Analytics.Tests.Interpreter;

/// <summary>The figures of one subject in the year: what it states, or what its records give.</summary>
/// <param name="town">All that is known.</param>
/// <param name="own">Its rows.</param>
/// <param name="reports">Whether silence about a measure means that there is none of it (INT-07).</param>
/// <param name="unit">Figures of its unit, which stand where nobody of <paramref name="group"/> has one; null for a unit.</param>
/// <param name="group">Rows of everybody looked at beside; those of the subject alone where it stands alone.</param>
internal sealed class Figures(Town town, IReadOnlyList<Claim> own, Func<string, bool> reports, Figures? unit = null, IReadOnlyList<Claim>? group = null)
{
    /// <summary>People whose mean these figures are, each without the unit behind it.</summary>
    private IReadOnlyList<Figures>? people;

    /// <summary>Whether the subject itself has anything at all.</summary>
    public bool Any => own.Count > 0;

    /// <summary>The mean of what several people have: of each figure, over those who have it.</summary>
    public static Figures Mean(Town town, IReadOnlyList<Claim> group, IReadOnlyList<Figures> people, Func<string, bool> reports, Figures unit) =>
        new(town, group, reports, unit, group) { people = people };

    /// <summary>Whether silence about a measure means that there is none of it.</summary>
    public bool Reports(string measure) => reports(measure);

    /// <summary>Whether a figure is a mean; sessions one by one have none.</summary>
    public bool IsMean(string measure) => people is not null && !IsOfUnit(measure, null) && Speaks(measure, null);

    /// <summary>Whether a figure is the unit's, as nobody looked at has one of his own.</summary>
    public bool IsOfUnit(string measure, IReadOnlyList<string>? names) =>
        unit is not null && !(group ?? own).Any(row => IsOf(row, measure, names)) && unit.Speaks(measure, names);

    /// <summary>Whether there is anything of the measure among the subject's own rows.</summary>
    public bool Speaks(string measure, IReadOnlyList<string>? names) => own.Any(row => IsOf(row, measure, names));

    /// <summary>The figure of a measure in the year or one of its sub-periods; null where there is none.</summary>
    /// <param name="measure">Measure.</param>
    /// <param name="names">Spellings of the item; null for all items together.</param>
    /// <param name="period">Period as files write it: <c>2025</c>, <c>2025Q1</c>, <c>2025M07</c>.</param>
    /// <remarks>A row of the period itself wins; without one its sub-periods make it up. The year never fills a sub-period.</remarks>
    public decimal? Of(string measure, IReadOnlyList<string>? names, string period)
    {
        if (IsOfUnit(measure, names))
        {
            return unit!.Of(measure, names, period);
        }

        if (people is not null)
        {
            var values = people.Select(person => person.Of(measure, names, period)).OfType<decimal>().ToList();
            return values.Count == 0 ? null : Math.Round(values.Average(), 4, MidpointRounding.AwayFromZero);
        }

        var rows = own.Where(row => row.Value is not null && IsOf(row, measure, names));
        return Together(measure, [.. rows.GroupBy(row => row.Item).Select(item => Item([.. item], measure, period)).OfType<decimal>()]);
    }

    /// <summary>Whether there is a row of this very period.</summary>
    public bool Has(string measure, IReadOnlyList<string>? names, string period) =>
        IsOfUnit(measure, names) ? unit!.Has(measure, names, period)
        : own.Any(row => row.Period == period && row.Value is not null && IsOf(row, measure, names));

    /// <summary>The word of a measure, such as a grade; words have no mean.</summary>
    public string? Text(string measure) =>
        IsOfUnit(measure, null) ? unit!.Text(measure)
        : people is not null ? null
        : own.Where(row => row.Measure == measure && row.Text is not null).Select(row => row.Text).FirstOrDefault();

    /// <summary>The day written beside an item, such as when a document came.</summary>
    public DateOnly? Day(string measure, IReadOnlyList<string> names) =>
        own.Where(row => row.Text is not null && IsOf(row, measure, names))
            .Select(row => (DateOnly?)DateOnly.Parse(row.Text!, CultureInfo.InvariantCulture)).FirstOrDefault();

    /// <summary>Figures of a measure by item, such as of each attribute value.</summary>
    public IReadOnlyList<(string Item, decimal Value)> Items(string measure) =>
        IsOfUnit(measure, null) ? unit!.Items(measure)
        : [.. own.Where(row => row.Measure == measure && row.Value is not null && row.Item.Length > 0).Select(row => row.Item).Distinct()
            .Select(item => (item, Of(measure, [item], Periods.Year(town.Year)) ?? 0))];

    /// <summary>Figures of each single session: every row; one without an item speaks of the shortest, so of one.</summary>
    public IReadOnlyList<decimal> Sessions(string measure) =>
        IsOfUnit(measure, null) ? unit!.Sessions(measure)
        : [.. own.Where(row => row.Measure == measure && row.Value is not null).Select(row => row.Value!.Value)];

    private static bool IsOf(Claim row, string measure, IReadOnlyList<string>? names) =>
        row.Measure == measure && (names is null || names.Contains(row.Item));

    private decimal? Item(List<Claim> rows, string measure, string period) =>
        rows.FirstOrDefault(row => row.Period == period)?.Value
        ?? Added(measure, [.. rows.Where(row => row.Period != period && Periods.Contains(period, row.Period))]);

    // A carrier used in two months is one carrier.
    // A share of several sessions is the share of all who were there, not the mean of shares (INT-38).
    private decimal? Added(string measure, List<Claim> rows) =>
        town.Aggregate(measure) == "rate" && rows.Sum(row => row.Weight) is { } weight and > 0
            ? 100 * rows.Sum(row => row.Value) / weight
            : town.Aggregate(measure) == "distinct_items" && rows.Any(row => row.Item.Length > 0) ? rows.Max(row => row.Value)
            : Together(measure, [.. rows.Select(row => row.Value!.Value)]);

    private decimal? Together(string measure, List<decimal> values) => values.Count == 0 ? null : town.Aggregate(measure) switch
    {
        "minimum" => values.Min(),
        "exists" => values.Max(),
        "rate" => values.Average(),
        _ => values.Sum(),
    };
}
