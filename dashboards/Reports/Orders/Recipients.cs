using Analytics.Dashboards.Access;
using Analytics.Dashboards.Reports.Document;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Reports.Orders;

/// <summary>One report for each of many: every recipient gets its own scope, whoever orders.</summary>
public static class Recipients
{
    /// <summary>A bulletin for each area right below another, or a card for each unit of it.</summary>
    /// <param name="marts">Read within the scope of whoever orders; nobody orders for units that he may not see.</param>
    /// <param name="asked">A bulletin or card, complete but for subject and scope; its subject is the area.</param>
    /// <returns>In the order of the units.</returns>
    public static IReadOnlyList<(string Name, ReportDefinition Definition)> Of(MartReader marts, ReportDefinition asked)
    {
        var isCard = asked.Kind == "card";
        var units = isCard
            ? marts.Query<Recipient>("Reports/Orders/scored.sql", new { area = asked.Subject, system = asked.System, quarter = asked.Quarter, basis = asked.Basis })
            : marts.Query<Recipient>("Reports/Orders/areas.sql", new { area = asked.Subject });
        return [.. units.Select(unit => (unit.Name, asked with { Subject = unit.UnitId, Scope = unit.UnitId, Role = (isCard ? Role.Reporter : Role.Department).Code(), Cases = null }))];
    }

    private sealed class Recipient
    {
        public string UnitId { get; init; } = "";

        public string Name { get; init; } = "";
    }
}
