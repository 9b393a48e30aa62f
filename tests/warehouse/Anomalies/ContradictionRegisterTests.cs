using Analytics.Warehouse.Anomalies.Register;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Schema;
using Dapper;

namespace Analytics.Tests.Warehouse.Anomalies;

/// <summary>Every rule of contradiction has its model, its words and its place in the union.</summary>
public sealed class ContradictionRegisterTests
{
    private const string Prefix = "int_contradiction_";
    private static readonly string[] Unions = ["int_contradiction_of_records"];

    [Fact]
    public void Every_hard_detector_of_the_register_is_a_branch_of_the_contradictions()
    {
        using var connection = Database.OpenInMemory();
        WarehouseSchema.Create(connection);
        DetectorRegister.Write(connection);

        var registered = connection.Query<string>("select detector from dim_detector where severity = 'hard' order by 1");

        Assert.Equal(Branches().Order(StringComparer.Ordinal), registered);
    }

    [Fact]
    public void Every_model_of_a_contradiction_reaches_the_union() =>
        Assert.Equal(
            Model.All().Select(model => model.Name).Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Except(Unions).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal),
            Branches().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_finding_without_a_law_has_its_words_in_the_register()
    {
        using var connection = Database.OpenInMemory();
        WarehouseSchema.Create(connection);
        DetectorRegister.Write(connection);
        const string finding = "int_finding_";

        var findings = Model.All().Single(model => model.Name == "int_finding").Header.Inputs.Where(name => name.StartsWith(finding, StringComparison.Ordinal)).Select(name => name[finding.Length..]);

        Assert.Equal(findings.Order(StringComparer.Ordinal), connection.Query<string>("select detector from dim_detector where severity = 'suspicious' and law = 'none' order by 1"));
    }

    private static IEnumerable<string> Branches() =>
        Model.All().Where(model => model.Name is "int_contradiction" or "int_contradiction_of_records")
            .SelectMany(model => model.Header.Inputs).Except(Unions).Select(name => name[Prefix.Length..]);
}
