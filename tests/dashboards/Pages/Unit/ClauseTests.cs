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
    public void No_account_has_no_steps() => Assert.Empty(Clause.Read(null));
}
