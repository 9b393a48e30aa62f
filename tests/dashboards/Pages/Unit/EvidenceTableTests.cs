using Analytics.Dashboards.Pages.Unit;

namespace Analytics.Tests.Dashboards.Pages.Unit;

public sealed class EvidenceTableTests
{
    private const string Evidence = """[{"session_id":"S1","person_id":"P7","present":12},{"session_id":"S2","file":"a.csv"}]""";

    [Fact]
    public void Persons_are_left_out_for_those_who_may_not_know_them()
    {
        var table = EvidenceTable.Read(Evidence, showsPersons: false);

        Assert.Equal(["session_id", "present", "file"], table.Columns);
        Assert.Equal(["S1", "12", ""], table.Rows[0]);
    }

    [Fact]
    public void An_inspector_reads_every_column()
    {
        Assert.Contains("person_id", EvidenceTable.Read(Evidence, showsPersons: true).Columns);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    public void No_list_of_rows_is_an_empty_table(string? json) => Assert.Empty(EvidenceTable.Read(json, showsPersons: true).Rows);
}
