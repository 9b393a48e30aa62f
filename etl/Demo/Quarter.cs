namespace Analytics.Etl.Demo;

/// <summary>A quarter of a calendar year.</summary>
/// <param name="Year">Such as 2026.</param>
/// <param name="Number">1 to 4.</param>
internal readonly record struct Quarter(int Year, int Number)
{
    /// <summary>As periods are written, such as <c>2026Q3</c>.</summary>
    public string Code => $"{Year}Q{Number}";

    /// <summary>Its first day.</summary>
    public DateOnly Start => new(Year, Number * 3 - 2, 1);

    /// <summary>Its last day.</summary>
    public DateOnly End => Start.AddMonths(3).AddDays(-1);

    /// <summary>The quarter so many before this one.</summary>
    public Quarter Before(int quarters)
    {
        var index = Year * 4 + Number - 1 - quarters;
        return new Quarter(index / 4, index % 4 + 1);
    }

    /// <summary>So many quarters in order of time, this one the last.</summary>
    public IReadOnlyList<Quarter> LastOf(int quarters)
    {
        var last = this;
        return [.. Enumerable.Range(0, quarters).Select(index => last.Before(quarters - 1 - index))];
    }
}
