using Analytics.Dashboards.Pages.Search;

namespace Analytics.Tests.Dashboards.Pages.Search;

public sealed class PinyinInitialsTests
{
    [Theory]
    [InlineData("中共澜江市委员会", "zgljswyh")]
    [InlineData("安澜县财政局机关党委", "alxczjjgdw")]
    [InlineData("第二支部", "dezb")]
    [InlineData("U7 村（东）", "u7cd")]
    [InlineData("鄂伦春自治旗坡头镇热河街道欧阳村", "elczzqptzrhjdoyc")]
    public void Every_character_gives_the_letter_that_it_is_typed_with(string name, string initials) => Assert.Equal(initials, PinyinInitials.Of(name));
}
