using Microsoft.Playwright;

namespace Analytics.Tests.Browser;

public sealed class ChartsTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    // One of a few dots and one before it of thousands; what stands on the screen is told by their order of getting ready.
    private const string Drawn = """
        async () => {
            const chart = (id, dots) => {
                const element = document.createElement("e-chart");
                element.id = id;
                element.style = "--chart-height: 200px; height: 200px";
                const script = document.createElement("script");
                script.type = "application/json";
                script.textContent = JSON.stringify({
                    xAxis: { type: "value" }, yAxis: { type: "value" },
                    series: [{ type: "scatter", data: Array.from({ length: dots }, (_, at) => ({ name: "单位" + at, value: [at, at % 7], text: "第一党支部" })) }],
                });
                element.append(script);
                return element;
            };
            const ready = [];
            const both = new Promise((done) => new MutationObserver((changes) => {
                ready.push(...changes.filter((change) => "ready" in change.target.dataset).map((change) => change.target.id));
                if (ready.length === 2) done();
            }).observe(document.querySelector("main"), { subtree: true, attributes: true, attributeFilter: ["data-ready"] }));
            const asked = [];
            const load = document.fonts.load.bind(document.fonts);
            document.fonts.load = (font, text) => { asked.push(text); return load(font, text); };
            document.querySelector("main").append(chart("large", 3000), chart("small", 3));
            await both;
            return [...ready, ...asked.filter((text) => new Set(text).size < text.length).map((text) => "asked for " + text.length + " characters")];
        }
        """;

    [Fact]
    public async Task A_small_chart_is_drawn_before_one_with_thousands_of_dots_and_fonts_are_asked_for_each_character_once()
    {
        await using var window = await site.OpenWindow();
        await window.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(["small", "large"], await window.Page.EvaluateAsync<string[]>(Drawn));
        Assert.Empty(window.Complaints);
    }
}
