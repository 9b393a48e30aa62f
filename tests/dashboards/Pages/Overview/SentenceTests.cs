using Analytics.Dashboards.Pages.Overview;

namespace Analytics.Tests.Dashboards.Pages.Overview;

public sealed class SentenceTests
{
    [Fact]
    public void Words_and_figures_alternate_in_the_order_of_the_template()
    {
        var sentence = new Sentence("{1} of {0}.", new SentencePart("10", "a"), new SentencePart("3", "b"));

        Assert.Equal([new("3", "b"), new(" of "), new("10", "a"), new(".")], sentence.Parts());
        Assert.Equal("3 of 10.", sentence.ToString());
    }
}
