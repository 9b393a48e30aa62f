using System.Globalization;
using Analytics.Tests.Support;
using Analytics.Warehouse.Anomalies.Forensic;

namespace Analytics.Tests.Warehouse.Anomalies.Forensic;

/// <summary>Real data whose answer is published: the sources stand in the data's own README.</summary>
public class ForensicAcceptanceTests
{
    // As the authors: at least 100 voters, neither rate above 99 %.
    private const int LeastVoters = 100;
    private const double MostShare = 0.99;

    [AcceptanceFact]
    public void Russia_2011_has_some_1003_stations_too_many_with_whole_percents()
    {
        var excess = IntegerPercent.Excess(Stations("ru_election_2011.csv").Select(station => station.Rates));

        Assert.InRange(excess.Excess, 1001.6, 1003.6);
        Assert.InRange(excess.Z, 8.65, 8.8);
    }

    [AcceptanceFact]
    public void Russia_2018_has_some_1709_and_the_five_regions_named_by_the_authors_lead()
    {
        var stations = Stations("ru_election_2018.csv").ToList();
        var names = Rows("ru_regions_2018.csv").ToDictionary(row => row[0], row => row[1]);

        var excess = IntegerPercent.Excess(stations.Select(station => station.Rates));
        var leading = stations.GroupBy(station => names[station.Region])
            .OrderByDescending(region => IntegerPercent.Excess(region.Select(station => station.Rates)).Z)
            .Take(5).Select(region => region.Key).Order(StringComparer.Ordinal);

        Assert.InRange(excess.Excess, 1707.6, 1709.6);
        Assert.InRange(excess.Z, 14.5, 14.7);
        Assert.Equal(["Кемеровская область", "Краснодарский край", "Республика Башкортостан", "Республика Дагестан", "Республика Татарстан (Татарстан)"], leading);
    }

    [AcceptanceFact]
    public void Canada_2011_is_not_flagged()
    {
        var stations = Rows("ca_election_2011.csv").Select(row => (Voters: Whole(row[0]), Given: Whole(row[1]), Leader: Whole(row[2])))
            .Where(station => station.Voters >= LeastVoters && station.Given > 0);

        var excess = IntegerPercent.Excess(stations.Select(station => (IReadOnlyList<(int, int)>)[(station.Given, station.Voters), (station.Leader, station.Given)]));

        // One-sided at 0.001: z below 3.09.
        Assert.InRange(excess.Z, 2, 3.09);
    }

    [AcceptanceFact]
    public void Payments_deviate_from_Benford_as_Nigrini_found()
    {
        var digits = FirstDigits.Count(Rows("corporate_payment.csv").Select(row => Money(row[1])));

        Assert.Equal(0.0023366, digits.MeanAbsoluteDeviation, precision: 7);
        Assert.Equal([50, 11, 10, 14, 98], Enumerable.Range(10, 90).OrderByDescending(pair => Math.Abs(digits.Deviation(pair))).Take(5));
        Assert.Equal(5938.25, digits.Deviation(50), precision: 2);
    }

    [AcceptanceFact]
    public void Town_populations_conform_to_Benford() =>
        Assert.InRange(FirstDigits.Count(Rows("us_town_population_2009.csv").Select(row => Money(row[0]))).MeanAbsoluteDeviation, 0.0005, 0.0007);

    [AcceptanceFact]
    public void Invented_odometer_readings_are_the_even_ones_and_twins_of_the_honest()
    {
        var cars = Rows("odometer_2012.csv").ToList();
        var honest = cars.Where(row => row[^1] == "Calibri").ToList();
        var invented = cars.Where(row => row[^1] == "Cambria").ToList();

        Assert.Equal(0.379, LastDigits.Test([.. honest.Select(row => (long)Money(row[1]))])!.ZeroShare, precision: 3);
        Assert.InRange(LastDigits.Test([.. invented.Select(row => (long)Money(row[1]))])!.UnevenPValue, 0.05, 1);
        Assert.Equal((390, 390), (Policies(honest).Count, Policies(invented).Count));
        // As published, over the first fields of a policy: 66 of the 390 have a gap there and no twin. Without gaps all but one have.
        Assert.Equal(324, Twins.Count(Policies(invented), Policies(honest), 1000));
        Assert.Equal(0, Twins.Count(Policies(honest), Policies(invented), 1000));
        Assert.Equal(389, Twins.Count(WithoutGaps(invented), WithoutGaps(honest), 1000));
        Assert.Equal(0, Twins.Count(WithoutGaps(honest), WithoutGaps(invented), 1000));
    }

    [AcceptanceFact]
    public void Ages_heap_as_published()
    {
        var counts = Rows("age_heaping.csv").GroupBy(row => row[0])
            .ToDictionary(group => group.Key, group => group.OrderBy(row => Whole(row[1])).Select(row => (double)Money(row[2])).ToArray());

        Assert.Equal([2.339, 2.926], new[] { "pop1m_pasex", "pop1m_ind" }.Select(name => Math.Round(AgeHeaping.Whipple(counts[name]), 3)));
        Assert.Equal([1.98, 2.12, 23.63, 31.93], counts.Values.Select(population => Math.Round(AgeHeaping.Myers(population), 2)).Order());
    }

    [AcceptanceFact]
    public void Senate_margins_do_not_jump()
    {
        var test = DensityJump.Test([.. Rows("us_senate_margin.csv").Select(row => double.Parse(row[0], CultureInfo.InvariantCulture))], 0);

        Assert.Equal(-0.8753, test.T, precision: 4);
        Assert.Equal(0.3814, test.PValue, precision: 4);
        Assert.Equal((408, 460), (test.FiguresBelow, test.FiguresAbove));
        Assert.Equal([19.841, 27.119], [Math.Round(test.BandwidthBelow, 3), Math.Round(test.BandwidthAbove, 3)]);
    }

    [AcceptanceFact]
    public void Centrally_marked_scores_are_quiet_at_the_pass_mark()
    {
        var counts = new int[51];
        foreach (var row in Rows("cz_matura_2019_total.csv"))
        {
            counts[Whole(row[1])]++;
        }

        Assert.Equal(1, DiscreteThreshold.PValue(counts[16], counts[17], counts[18]));
        var excess = ExcessMass.Test(counts, mark: 17, window: 3);
        Assert.InRange(excess.Above.Z, -2, 2);
        Assert.InRange(excess.Below.Z, -2, 2);
    }

    private static IEnumerable<string[]> Rows(string file) => AcceptanceData.Rows("anomaly", "forensic", file);

    private static IEnumerable<(string Region, IReadOnlyList<(int Count, int Of)> Rates)> Stations(string file) =>
        Rows(file).Select(row => (Region: row[0], Voters: Whole(row[1]), Given: Whole(row[2]), Received: Whole(row[3]), Leader: Whole(row[4])))
            .Where(station => station.Voters >= LeastVoters && station.Received > 0
                && station.Given <= MostShare * station.Voters && station.Leader <= MostShare * station.Received)
            .Select(station => (station.Region, (IReadOnlyList<(int, int)>)[(station.Given, station.Voters), (station.Leader, station.Received)]));

    // Of the policies with three cars or more, the first readings of as many cars as it has.
    private static List<double[]> Policies(IEnumerable<string[]> rows) =>
        [.. rows.Where(row => Whole(row[9]) >= 3).Select(row => Enumerable.Range(0, Whole(row[9])).Select(car => Reading(row[1 + (2 * car)])).ToArray())];

    private static List<double[]> WithoutGaps(IEnumerable<string[]> rows) =>
        [.. rows.Where(row => Whole(row[9]) >= 3).Select(row => Enumerable.Range(0, 4).Select(car => Reading(row[1 + (2 * car)])).Where(double.IsFinite).ToArray())];

    private static double Reading(string cell) => cell.Length > 0 ? (double)Money(cell) : double.NaN;

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static decimal Money(string cell) => decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);
}
