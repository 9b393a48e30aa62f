using System.Text.Json;

namespace Analytics.Dashboards.Access;

/// <summary>What tells who a person is: columns that name one, and keys that are built from persons.</summary>
public static class PersonalDetail
{
    private static readonly string[] Words = ["person", "name", "recorded_by", "checked_by", "assessor_id", "recorder", "approver", "author", "speaker"];

    // These hold one of the words and name no person: a measure, and what a text says.
    private static readonly string[] Harmless = ["name_zh", "name_en", "named"];

    // Keys of records of persons; units number them after their people.
    private static readonly string[] Keys = ["entry_id", "deed_id", "ballot_id"];

    // Only these are of units alone: documents, ballots, awards and scores may be a person's, and their keys then hold his number.
    private static readonly string[] OfUnits = ["sessions", "checks"];

    /// <summary>Whether a column tells who a person is.</summary>
    public static bool IsPersonal(string column) =>
        Keys.Contains(column) || (!Harmless.Contains(column) && Words.Any(word => column.Contains(word, StringComparison.Ordinal)));

    /// <summary>Whether a cell tells who a person is; a number of persons does not.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="dataset">Dataset of the record that it belongs to; empty where the row does not say.</param>
    public static bool IsPersonal(string column, JsonElement cell, string dataset) =>
        column is "record_id" or "other_record_id" ? !HasPlainKeys(dataset) : IsPersonal(column) && cell.ValueKind != JsonValueKind.Number;

    /// <summary>Whether keys of a dataset's records never hold a person's number.</summary>
    public static bool HasPlainKeys(string dataset) => OfUnits.Contains(dataset);
}
