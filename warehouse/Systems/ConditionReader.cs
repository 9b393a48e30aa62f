namespace Analytics.Warehouse.Systems;

/// <summary>Reads conditions: <c>when</c> of a clause, the rows of a step table, the items of a list.</summary>
/// <remarks><c>{measure: m, item: i, op: ">=", value: 4, population: section_or_below}</c>; with a population it is asked only of its members.</remarks>
internal static class ConditionReader
{
    /// <summary>Reads what the kind of clause asks; other kinds have no conditions.</summary>
    /// <returns>The measure of the first condition, null if there is none.</returns>
    public static string? Read(SystemScope scope, string profile, string clauseId, string kind, YamlEntry entry)
    {
        if (KnownCodes.Conditional.Contains(kind))
        {
            entry.Require("when");
            return Group(scope, profile, clauseId, entry, 1, null);
        }

        return kind == "step" ? Step(scope, profile, clauseId, entry) : null;
    }

    /// <summary>The conditions under <c>when</c> of one row, which hold together.</summary>
    public static string? Group(SystemScope scope, string profile, string clauseId, YamlEntry row, int group, decimal? points)
    {
        string? first = null;
        var number = 0;
        foreach (var condition in row.List("when"))
        {
            var measure = Add(scope, profile, clauseId, condition, group, ++number, points);
            first ??= measure;
        }

        return first;
    }

    private static string? Step(SystemScope scope, string profile, string clauseId, YamlEntry entry)
    {
        entry.Require("rows");
        string? first = null;
        var group = 0;
        foreach (var row in entry.List("rows"))
        {
            row.Require("when");
            var measure = Group(scope, profile, clauseId, row, ++group, row.RequiredNumber("points"));
            first ??= measure;
            row.Close("step_row");
        }

        return first;
    }

    private static string? Add(SystemScope scope, string profile, string clauseId, YamlEntry condition, int group, int number, decimal? points)
    {
        condition.Require("measure");
        var measure = scope.Measure(condition, "measure");
        condition.Require("op");
        var op = condition.OneOf("op", KnownCodes.Operators, "=")!;
        var value = condition.Require("value");
        var figure = value?.AsNumber();
        condition.OneOf("period", KnownCodes.Periods);
        scope.Rows.Conditions.Add(new ConditionRow(
            scope.SystemId, scope.Version, profile, clauseId, group, number, measure ?? "", scope.Item(profile, clauseId, condition), op, figure, figure is null ? value?.Scalar : null, points,
            scope.Population(condition)));
        condition.Close("condition");
        return measure;
    }
}
