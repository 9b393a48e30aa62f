using System.Globalization;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Overview;

namespace Analytics.Tests.Dashboards.Pages.Overview;

public sealed class QuarterStoryTests
{
    private static readonly Looked Looked = new([], [], [], new SystemChoice { SystemId = "s" }, new AreaChoice { UnitId = "U" }, "2025Q2", "official");

    public QuarterStoryTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void What_changed_is_told_with_where_and_why()
    {
        var story = new QuarterStory(new Words(), Looked,
            new HeadlineRow { Subjects = 10, Scored = 8, MeanScore = 85.5, ReportingRate = 0.9, Flags = 2 }, new HeadlineRow { MeanScore = 86, ReportingRate = 0.95 }, new HeadlineRow())
        {
            ShowsFlags = true,
            Areas =
            [
                new MovedRow { UnitId = "A", Name = "North", Change = -1.5, IndicatorId = "i", NameEn = "Notes", IndicatorChange = -1 },
                new MovedRow { UnitId = "B", Name = "South", Change = 0.5 },
            ],
        };

        Assert.Equal(
            "At the end of 2025Q2, 8 of 10 subjects are fully scored, with a mean of 85.5 (−0.5 against the quarter before). "
            + "Of 2 areas 1 rose and 1 fell: North fell most (−1.5, mostly \"Notes\" −1), South rose most (+0.5). "
            + "The reporting rate is 90.0% (−5 points against the quarter before). There are 2 flags to look into (+2 against the quarter before). ",
            string.Concat(story.Sentences()));
    }

    [Fact]
    public void Every_figure_of_an_area_leads_to_it()
    {
        var story = new QuarterStory(new Words(), Looked, new HeadlineRow(), new HeadlineRow(), new HeadlineRow())
        {
            Areas = [new MovedRow { UnitId = "A", Name = "North", Change = -1 }, new MovedRow { UnitId = "B", Name = "South", Change = 1 }],
        };

        var links = Assert.Single(story.Sentences()).Parts().Where(part => part.Href is not null).Select(part => (part.Text, part.Href));
        Assert.Equal(
            [("North", "?system=s&area=A&quarter=2025Q2&basis=official"), ("−1", "?system=s&area=A&quarter=2025Q2&basis=official"),
                ("South", "?system=s&area=B&quarter=2025Q2&basis=official"), ("+1", "?system=s&area=B&quarter=2025Q2&basis=official")], links);
    }

    [Fact]
    public void Nothing_is_said_of_what_is_not_known() =>
        Assert.Empty(new QuarterStory(new Words(), Looked, new HeadlineRow(), new HeadlineRow(), new HeadlineRow()).Sentences());
}
