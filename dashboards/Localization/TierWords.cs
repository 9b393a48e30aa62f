namespace Analytics.Dashboards.Localization;

/// <summary>Tiers in words.</summary>
public static class TierWords
{
    /// <summary>A tier in the language of the request; a label that nobody translated stays as its source has it.</summary>
    /// <param name="words">All words.</param>
    /// <param name="tier">A label of a text, or <c>veto</c> (also <c>VETO</c>), <c>unlabelled</c>, <c>unscored</c>.</param>
    public static string Tier(this Words words, string tier) => words["tier." + (tier == "VETO" ? "veto" : tier)] is { ResourceNotFound: false } word ? word.Value : tier;
}
