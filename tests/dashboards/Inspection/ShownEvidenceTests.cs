using System.Globalization;
using Analytics.Dashboards.Pages.Flag;

namespace Analytics.Tests.Dashboards.Inspection;

public sealed class ShownEvidenceTests
{
    private const string Evidence =
        """[{"record_id": "S1", "said_zh": "两处", "said_en": "two places", "item": "", "hours": 2.0, "at": "2025-09-08 09:00:00", "person_id": "P1", "file": "a.csv", "row_number": 7}]""";

    [Theory]
    [InlineData("zh-CN", "两处")]
    [InlineData("en", "two places")]
    public void The_table_speaks_the_reader_s_language_and_leads_from_what_was_said_to_where_it_stands(string culture, string said)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(culture);

        var table = ShownEvidence.Of(EvidenceCells.Read(Evidence));

        Assert.Equal(["said", "record_id", "hours", "at", "person_id", "file", "row_number"], table.Columns);
        Assert.Equal([said, "S1", "2", "2025-09-08 09:00", "P1", "a.csv", "7"], table.Rows.Single());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    public void No_list_of_rows_is_an_empty_table(string? json) => Assert.Empty(ShownEvidence.Of(EvidenceCells.Read(json)).Rows);
}
