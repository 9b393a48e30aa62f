using Analytics.Etl.Readers;

namespace Analytics.Tests.Etl.Readers;

public class CsvTokenizerTests
{
    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void A_line_end_counts_once_wherever_the_text_is_read_in_two_pieces(string lineEnd)
    {
        // The buffer holds 32,768 characters: one of these lines ends exactly there, before, within or after its line end.
        for (var first = 32_764; first <= 32_770; first++)
        {
            var text = new string('a', first) + lineEnd + "b,c" + lineEnd;
            var tokenizer = new CsvTokenizer(new StringReader(text), new CsvDialect(',', '"'));

            Assert.True(tokenizer.Read());
            Assert.Equal(first, Assert.Single(tokenizer.Cells).Length);
            Assert.True(tokenizer.Read());
            Assert.Equal(["b", "c"], tokenizer.Cells);
            Assert.False(tokenizer.Read());
        }
    }
}
