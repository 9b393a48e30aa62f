using Analytics.Dashboards.Snapshots;
using Dapper;

namespace Analytics.Tests.Dashboards.Snapshots;

public sealed class KeptRowsTests : IDisposable
{
    private static readonly string[] Rows = ["U1"];
    private readonly KeptRows kept = new();
    private int read;

    public void Dispose() => kept.Dispose();

    [Fact]
    public void A_question_asked_again_is_not_read_again()
    {
        Ask("Marts/units.sql", "U1", new { period = "2026Q3", kinds = Rows });
        Ask("Marts/units.sql", "U1", new { period = "2026Q3", kinds = new List<string> { "U1" } });

        Assert.Equal(1, read);
    }

    [Fact]
    public void Another_scope_parameter_or_query_is_another_question()
    {
        Ask("Marts/units.sql", "U1", new { period = "2026Q3" });
        Ask("Marts/units.sql", "U2", new { period = "2026Q3" });
        Ask("Marts/units.sql", null, new { period = "2026Q3" });
        Ask("Marts/units.sql", "U1", new { period = "2026Q2" });
        Ask("Marts/areas.sql", "U1", new { period = "2026Q3" });

        Assert.Equal(5, read);
    }

    [Fact]
    public void Very_many_rows_are_not_kept()
    {
        for (var time = 0; time < 2; time++)
        {
            kept.Get("Marts/units.sql", null, null, () =>
            {
                read++;
                return new string[20_001];
            });
        }

        Assert.Equal(2, read);
    }

    [Fact]
    public void Parameters_that_cannot_be_told_apart_are_refused()
    {
        var unsaid = new DynamicParameters();
        unsaid.Add("period", "2026Q3");

        Assert.Throws<ArgumentException>(() => Ask("Marts/units.sql", "U1", unsaid));
        Assert.Equal(0, read);
    }

    private void Ask(string file, string? scope, object parameters) => kept.Get(file, scope, parameters, () =>
    {
        read++;
        return Rows;
    });
}
