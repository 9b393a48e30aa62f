namespace Analytics.Warehouse.Improvements;

/// <summary>One figure that a query names: a requirement, a grade, what forces a tier.</summary>
internal sealed class FigureRow
{
    public string SubjectId { get; init; } = "";

    public string RuleId { get; init; } = "";

    public string Basis { get; init; } = "";

    public string HolderType { get; init; } = "";

    public string? HolderId { get; init; }

    public string Measure { get; init; } = "";

    public string Item { get; init; } = "";

    public string Period { get; init; } = "";

    public decimal Observed { get; init; }

    public decimal Rise { get; init; }

    public string? Text { get; init; }

    public string? Quote { get; init; }

    public Rise ToRise() => new(new FigureKey(Basis, HolderType, HolderId ?? SubjectId, Measure, Item, Period), null, RuleId, Observed, Rise, 0, Quote, Text);
}
