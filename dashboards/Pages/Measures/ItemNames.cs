using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Measures;

/// <summary>What the items of measures are called, in the language of the request.</summary>
/// <param name="marts">Within the reader's scope.</param>
public sealed class ItemNames(MartReader marts)
{
    private readonly IReadOnlyList<(string Measure, string Code, string Zh)> words = marts.Query<(string Measure, string Code, string Zh)>("Pages/Measures/items.sql");

    /// <summary>The name of an item: the word of the system files, in English its code with spaces.</summary>
    /// <param name="measure">Its measure.</param>
    /// <param name="item">The code, or the word that a unit wrote instead.</param>
    /// <returns>What was given where no system file knows it; empty for no item.</returns>
    public string Of(string measure, string? item)
    {
        var (_, code, zh) = words.FirstOrDefault(word => word.Measure == measure && (word.Code == item || word.Zh == item));
        return code is null ? item ?? "" : Words.Pick(item == code ? zh : item!, code.Replace('_', ' '));
    }
}
