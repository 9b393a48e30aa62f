using System.Globalization;
using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.WhatIf;

/// <summary>One word of a system's rules that may be tried (places.sql).</summary>
public sealed class PlaceRow
{
    /// <summary>1 choice, 2 points, 3 clause, 4 requirement, 5 tier or weight.</summary>
    public int Kind { get; init; }

    /// <summary>Id of the rule.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Key of the rule.</summary>
    public string Key { get; init; } = "";

    /// <summary>What it is now.</summary>
    public string Value { get; init; } = "";

    /// <summary>What a choice may be, joined by ;; null for figures.</summary>
    public string? Allowed { get; init; }

    /// <summary>What it is about, Chinese.</summary>
    public string? Zh { get; init; }

    /// <summary>The same in English.</summary>
    public string? En { get; init; }

    /// <summary>As a change names it: <c>CL-1.2.k</c>, <c>INT-03</c>.</summary>
    public string Place => Key == "value" ? Rule : $"{Rule}.{Key}";

    /// <summary>The value without zeros of its column.</summary>
    public string Now => decimal.TryParse(Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) ? FigureText.Exact(figure) : Value;

    /// <summary>What it is about, in the language of the request, cut to one line.</summary>
    public string About
    {
        get
        {
            var words = Words.Pick(Zh ?? "", En ?? Zh ?? "");
            return words.Length > 40 ? words[..40] + "…" : words;
        }
    }
}

/// <summary>A period of the system (periods.sql).</summary>
public sealed class PeriodRow
{
    /// <summary>Title as printed.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>Title in English.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>Assessment period.</summary>
    public string Period { get; init; } = "";

    /// <summary>Version of the rules in it.</summary>
    public string Version { get; init; } = "";
}
