namespace Analytics.Warehouse.Systems;

/// <summary>Reads <c>when</c> of a clause and the rows of a step table.</summary>
internal static class ConditionReader
{
    /// <returns>The measure of the first condition, null if there is none.</returns>
    public static string? Read(SystemScope scope, string profile, string clauseId, string kind, YamlEntry entry, bool isRequired)
    {
        if (isRequired)
        {
            entry.Require("when");
        }

        string? first = null;
        var number = 0;
        foreach (var condition in entry.List("when"))
        {
            var measure = Add(scope, profile, clauseId, condition, 1, ++number, points: null);
            first ??= measure;
        }

        if (kind != "step")
        {
            return first;
        }

        entry.Require("rows");
        entry.Find("uncovered");
        var group = 0;
        foreach (var row in entry.List("rows"))
        {
            group++;
            number = 0;
            row.Require("when");
            var points = row.RequiredNumber("points");
            foreach (var condition in row.List("when"))
            {
                var measure = Add(scope, profile, clauseId, condition, group, ++number, points);
                first ??= measure;
            }

            row.Close();
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
            scope.SystemId, scope.Version, profile, clauseId, group, number, measure ?? "", condition.Text("item"), op, figure, figure is null ? value?.Scalar : null, points));
        condition.Close();
        return measure;
    }
}
