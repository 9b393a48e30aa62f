using Analytics.Dashboards.Access;
using Analytics.Dashboards.Pages.Flag;

namespace Analytics.Tests.Dashboards.Inspection;

public sealed class SeenEvidenceTests
{
    private static readonly UnitScope Department = new(Role.Department, "T");

    [Fact]
    public void Measures_and_numbers_of_persons_tell_nobody()
    {
        Assert.Equal(
            ["name_zh", "named", "persons", "authors", "session_id"],
            Columns("""[{"name_zh": "次数", "named": "周三", "persons": 6, "authors": 5, "session_id": "S1", "person_id": "P1", "recorded_by": "王", "assessor_id": "A", "entry_id": "J-P1"}]""", Department));
    }

    [Theory]
    [InlineData("sessions", true)]
    [InlineData("checks", true)]
    [InlineData("documents", false)]
    [InlineData("claims", false)]
    [InlineData("no_such", false)]
    public void A_key_shows_where_its_dataset_never_numbers_records_after_persons(string dataset, bool shows) =>
        Assert.Equal(shows, Columns($$"""[{"dataset": "{{dataset}}", "record_id": "1"}]""", Department).Contains("record_id"));

    [Theory]
    [InlineData("same_unit", true)]
    [InlineData("same_person", true)]
    [InlineData("other_unit", false)]
    public void The_other_side_shows_within_the_unit_and_to_those_who_see_the_other_unit(string relation, bool shows)
    {
        var json = $$"""[{"relation": "{{relation}}", "other_unit_id": "X", "other_held_on": "2025-01-01"}]""";

        Assert.Equal(shows, Columns(json, Department).Contains("other_held_on"));
        Assert.Contains("other_held_on", Columns(json, Department, ("X", "另一单位")));
        Assert.Contains("other_held_on", Columns(json, new UnitScope(Role.Leader, null)));
    }

    [Fact]
    public void Where_the_other_side_is_of_nobody_knows_whom_it_stays_hidden_from_a_part_of_the_city() =>
        Assert.Equal(["from"], Columns("""[{"from": "2025-01-01", "other_from": "2025-01-02", "other_place": "县委"}]""", Department));

    private static IEnumerable<string> Columns(string json, UnitScope scope, params (string Id, string Name)[] seen) =>
        SeenEvidence.Of(EvidenceCells.Read(json), "B1", scope, seen.ToDictionary(unit => unit.Id, unit => unit.Name)).SelectMany(row => row.Keys);
}
