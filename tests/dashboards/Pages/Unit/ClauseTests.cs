using Analytics.Dashboards.Pages.Unit;

namespace Analytics.Tests.Dashboards.Pages.Unit;

public sealed class ClauseTests
{
    [Fact]
    public void An_account_is_read_step_by_step_and_an_unknown_effect_stays_unknown()
    {
        var clauses = Clause.Read("""
            [{"clause":"DX-1","kind":"start","observed":null,"target":null,"effect":10,"quote":null,"interpretation":null},
             {"clause":"DX-1-d1","kind":"deduct_if","observed":3,"target":6,"effect":null,"quote":"少一次扣1分","interpretation":"INT-03"}]
            """);

        Assert.Equal(10, clauses[0].Effect);
        Assert.Equal(new Clause("DX-1-d1", "deduct_if", "3", "6", null, "少一次扣1分", "INT-03"), clauses[1]);
    }

    [Fact]
    public void Figures_lose_the_zeros_of_their_column_and_words_stay_as_they_are()
    {
        var clauses = Clause.Read("""
            [{"clause":"A","kind":"deduct_short","observed":11.0000,"target":"30000.5000","effect":-1,"flag":"pending","who":"P7","quote":null,"interpretation":null},
             {"clause":"B","kind":"adjust","observed":"优秀","target":null,"effect":3,"flag":null,"quote":null,"interpretation":null}]
            """);

        Assert.Equal(("11", "30,000.5", "pending", "P7"), (clauses[0].Observed, clauses[0].Target, clauses[0].Flag, clauses[0].Who));
        Assert.Equal("优秀", clauses[1].Observed);
    }

    [Fact]
    public void No_account_has_no_steps() => Assert.Empty(Clause.Read(null));
}
