using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Tests.Browser;

/// <summary>The site over the worked cases: systems of people and of units, ledgers and ranks.</summary>
public sealed class CasesInBrowser : SiteInBrowser
{
    protected override void Publish(TemporaryWarehouse warehouse)
    {
        ScoredFolder.Fill(warehouse, root =>
        {
            var given = Directory.CreateDirectory(Path.Combine(root, "given")).FullName;
            foreach (var name in new[] { "units", "members", "enrolments", "claims", "scores", "points" })
            {
                File.Copy(Path.Combine(AppContext.BaseDirectory, "golden", name + ".csv"), Path.Combine(given, name + ".csv"));
            }
        });
        SmallTown.Publish(new WarehouseFolder(warehouse.Folder));
    }
}
