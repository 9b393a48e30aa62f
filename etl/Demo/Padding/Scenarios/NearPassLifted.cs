using Analytics.Etl.Demo.Keeping;

namespace Analytics.Etl.Demo.Padding.Scenarios;

/// <summary>Test scores just under the pass mark lifted to it.</summary>
internal static class NearPassLifted
{
    private const int Mark = 60;

    /// <summary>The quarter with near misses lifted; null where there are under two.</summary>
    public static (UnitQuarter, string)? Pad(PaddingCase one)
    {
        var reach = one.By(6, 8, 10);
        var lifted = 0;
        if (one.Honest.Tests.Count(test => test.Score >= Mark - reach && test.Score < Mark) < 2)
        {
            return null;
        }

        var written = one.Honest.Tests.Select(test => test.Score < Mark - reach || test.Score >= Mark || !one.Random.Happens(one.By(0.5, 0.8, 1)) ? test : Lift(test)).ToList();
        return lifted == 0 ? null : (one.Honest with { Tests = written }, PaddingCase.Say($"{lifted} 个不及格成绩提到及格 / {lifted} scores lifted to the mark"));

        DemoTest Lift(DemoTest test)
        {
            lifted++;
            var draw = one.Random.Next();
            return test with { Score = draw < 0.6 ? Mark : draw < 0.85 ? Mark + 1 : Mark + 2 };
        }
    }
}
