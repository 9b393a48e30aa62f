using Analytics.Dashboards.Inspection;
using Microsoft.Extensions.Configuration;

namespace Analytics.Tests.Dashboards.Inspection;

public sealed class WorkPlanTests
{
    // 6 minutes a record, 60 a unit, 60 a county; every fifth place is for the random audit.
    private static readonly InspectionSettings Settings = new(new ConfigurationBuilder().AddInMemoryCollection(
    [
        new("Inspection:MinutesPerRecord", "6"), new("Inspection:MinutesPerUnit", "60"), new("Inspection:MinutesPerCounty", "60"),
    ]).Build());

    [Fact]
    public void What_yields_most_per_hour_comes_first_and_a_neighbour_costs_no_second_way()
    {
        // North: 3 h for 0.9; South a: 3 h for 0.8 * 2; then South b costs 2 h instead of 3 and goes before North.
        var plan = WorkPlan.Build([At("N", "north", 0.9), At("A", "south", 0.8, weight: 2), At("B", "south", 0.7)], [], 100, Settings, 1);

        Assert.Equal([("A", 3.0), ("B", 2.0), ("N", 3.0)], plan.Select(stop => (stop.Candidate.UnitId, stop.Hours)));
    }

    [Fact]
    public void A_plan_never_takes_more_than_the_hours_at_hand_and_fills_them_with_what_fits()
    {
        var plan = WorkPlan.Build([At("A", "x", 0.9, records: 100), At("B", "x", 0.1)], [], 4, Settings, 1);

        Assert.Equal(["B"], plan.Select(stop => stop.Candidate.UnitId));
    }

    [Fact]
    public void One_place_in_five_is_for_the_random_audit_in_the_order_of_its_draw()
    {
        var flagged = Enumerable.Range(0, 40).Select(place => At($"F{place:00}", "x", 0.9)).ToList();
        var drawn = Enumerable.Range(0, 10).Select(place => At($"R{9 - place}", "x", 0)).ToList();

        var queue = WorkPlan.Build(flagged, drawn, 1000, Settings, 7).Select(stop => stop.Candidate.UnitId).ToList();

        Assert.Equal(50, queue.Count);
        for (var block = 0; block < 10; block++)
        {
            Assert.Single(queue.Skip(block * 5).Take(5), unit => unit[0] == 'R');
        }

        Assert.Equal(drawn.Select(each => each.UnitId), queue.Where(unit => unit[0] == 'R'));
        Assert.Equal(Enumerable.Range(0, 10).Select(block => RandomAudit.Place(7, $"block {block}", 5)), Enumerable.Range(0, 10).Select(block => queue.FindIndex(block * 5, unit => unit[0] == 'R') % 5));
    }

    [Fact]
    public void The_place_of_a_drawn_stop_is_uniform_over_the_seeds_even_where_the_flagged_ones_run_out()
    {
        // Two flagged and one drawn make one block of three.
        var places = Enumerable.Range(0, 900).Select(seed => WorkPlan.Build([At("A", "x", 0.9), At("B", "x", 0.8)], [At("R", "x", 0)], 1000, Settings, seed))
            .Select(plan => plan.ToList().FindIndex(stop => stop.Candidate.UnitId == "R")).GroupBy(place => place).ToDictionary(group => group.Key, group => group.Count());

        // 300 each, standard deviation 14.
        Assert.All(Enumerable.Range(0, 3), place => Assert.InRange(places[place], 240, 360));
    }

    [Fact]
    public void A_drawn_stop_has_the_mean_chance_of_the_others_and_the_hours_follow_the_order()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var plan = WorkPlan.Build([At("A", "x", 0.9), At("B", "y", 0.5)], [At("R", "x", 0)], 1000, Settings, seed);

            Assert.Equal(0.7, plan.Single(stop => stop.Candidate.UnitId == "R").Candidate.Chance, precision: 9);
            // Each county is got to once, by whoever stands first: 3 records' hours and three calls, two ways.
            Assert.Equal(3 + 3 + 2, plan.Sum(stop => stop.Hours), precision: 9);
            Assert.Equal(3, plan[0].Hours, precision: 9);
        }
    }

    [Theory]
    [InlineData(0, int.MaxValue)]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(40, 10)]
    public void Drawn_stops_take_no_more_than_their_share_of_places(int flagged, int places) => Assert.Equal(places, WorkPlan.DrawnPlaces(flagged, 5));

    [Fact]
    public void Where_the_next_of_the_draw_does_not_fit_no_other_takes_its_place()
    {
        var queue = WorkPlan.Build([At("A", "x", 0.9)], [At("R1", "x", 0, records: 1000), At("R2", "x", 0)], 20, Settings, 1).Select(stop => stop.Candidate.UnitId);

        Assert.Equal(["A"], queue);
    }

    [Fact]
    public void A_draw_is_repeated_by_its_seed_and_takes_its_share_rounded_up()
    {
        var units = Enumerable.Range(0, 101).Select(place => $"U{place}").ToList();

        var draw = RandomAudit.Draw(42, "2025Q4", units, 0.05);

        Assert.Equal(6, draw.Count);
        Assert.Equal(draw, RandomAudit.Draw(42, "2025Q4", [.. units.AsEnumerable().Reverse()], 0.05));
        Assert.NotEqual(draw, RandomAudit.Draw(43, "2025Q4", units, 0.05));
        Assert.NotEqual(draw, RandomAudit.Draw(42, "2025Q3", units, 0.05));
        Assert.Empty(RandomAudit.Draw(42, "2025Q4", [], 0.05));
    }

    [Fact]
    public void Every_unit_is_drawn_about_as_often_as_any_other()
    {
        var units = Enumerable.Range(0, 20).Select(place => $"U{place}").ToList();

        var drawn = Enumerable.Range(0, 2000).SelectMany(seed => RandomAudit.Draw(seed, "2025Q4", units, 0.05)).GroupBy(unit => unit).ToDictionary(group => group.Key, group => group.Count());

        // 100 each, standard deviation 9.7.
        Assert.All(units, unit => Assert.InRange(drawn[unit], 60, 140));
    }

    [Fact]
    public void The_chance_is_measured_where_verdicts_suffice_and_else_what_q_says()
    {
        var measured = new Dictionary<string, Proportion> { ["a"] = Proportion.Wilson(3, 10), ["b"] = Proportion.Wilson(2, 2) };
        var chance = new PaddingChance(measured, new Dictionary<string, Proportion> { ["high"] = Proportion.Wilson(12, 20) }, floor: 10);

        Assert.Equal(0.3, chance.Of(["a", "b"], "high", 0.01));
        Assert.Equal(0.6, chance.Of(["b"], "high", 0.01));
        Assert.Equal(0.96, chance.Of(["b"], "medium", 0.04));
        Assert.Equal(0.99, chance.Of(["b"], null, null));
        Assert.Equal(0.05, chance.Of([], "none", 1));
    }

    private static WorkCandidate At(string unit, string county, double chance, double weight = 1, int records = 10) => new(unit, unit, county, "2025Q4", records, chance, weight);
}
