namespace Analytics.Warehouse.Models;

/// <summary>How the rows of a model follow from a part of its inputs, so that a build may compute a part of them; a header says it.</summary>
/// <remarks>
/// <c>local: unit_id</c>: the rows of one unit or person follow from the rows of that one and of those who share a roster with it.
/// Of several columns the first that is not null names whose a row is. <c>slice: system_id, as_of</c>: rows follow from input rows with
/// the same values in these columns. <c>read: unit_id, person_id</c>: others may read the rows of one unit or person by any of these
/// columns; a local model that says nothing is read by its local columns. A model that says none of it is always built whole.
/// </remarks>
/// <param name="Local">Columns that name a unit, a person, or a row of the assessment grid.</param>
/// <param name="Slice">Columns that inputs and output share.</param>
/// <param name="Read">Columns by which a part can be read.</param>
public sealed record ModelLocality(IReadOnlyList<string> Local, IReadOnlyList<string> Slice, IReadOnlyList<string> Read)
{
    /// <summary>Columns that name a unit or a person, or a number that stands for one within a build.</summary>
    public static IReadOnlyList<string> Known { get; } =
        ["unit_id", "person_id", "subject_id", "who_id", "member_id", "owner_id", "target_unit_id", "inspector_unit_id", "grid_id", "scored_id"];

    /// <summary>Columns by which other models read the rows of one unit or person; empty when they must read all.</summary>
    public IReadOnlyList<string> ReadBy => Read.Count > 0 ? Read : Local;

    /// <summary>What is wrong with the words of a header.</summary>
    /// <param name="columns">The model's columns.</param>
    /// <returns>Null if nothing is.</returns>
    public string? Fault(IReadOnlyCollection<string> columns)
    {
        if (Local.Count > 0 && Slice.Count > 0)
        {
            return "a model is local or built by slices, not both";
        }

        if (Local.Concat(Slice).Concat(Read).Except(columns).FirstOrDefault() is { } missing)
        {
            return $"{missing} is not among the columns";
        }

        return Local.Concat(Read).Except(Known).FirstOrDefault() is { } other ? $"{other} names no unit or person; known are {string.Join(", ", Known)}" : null;
    }
}
