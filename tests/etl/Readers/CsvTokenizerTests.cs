using Analytics.Etl.Readers;

namespace Analytics.Tests.Etl.Readers;

public sealed class CsvTokenizerTests
{
    [Theory]
    [InlineData("a,b\nc,d", "a|b/c|d")]
    [InlineData("a,b\r\nc,d\r\n", "a|b/c|d")]
    [InlineData("a,b\rc,d", "a|b/c|d")]
    [InlineData("\"a,\nb\",c", "a,\nb|c")]
    [InlineData("\"a\"\"b\",c", "a\"b|c")]
    [InlineData("a\"b,c", "a\"b|c")]
    [InlineData("a,,\n\nb", "a||//b")]
    public void Text_is_cut_into_records_and_cells(string text, string expected)
    {
        var tokenizer = new CsvTokenizer(new StringReader(text), new CsvDialect(',', '"'));
        var records = new List<string>();
        while (tokenizer.Read())
        {
            records.Add(string.Join('|', tokenizer.Cells));
        }

        Assert.Equal(expected, string.Join('/', records));
        Assert.False(tokenizer.IsUnclosed);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_text_and_told_and_swallows_no_line()
    {
        var tokenizer = new CsvTokenizer(new StringReader("a,\"b\nc"), new CsvDialect(',', '"'));

        Assert.True(tokenizer.Read());
        Assert.True(tokenizer.IsUnclosed);
        Assert.Equal(["a", "\"b"], tokenizer.Cells);
        Assert.True(tokenizer.Read());
        Assert.Equal(["c"], tokenizer.Cells);
        Assert.False(tokenizer.IsUnclosed);
    }

    [Theory]
    [InlineData("\"a,2,3\nx,\"y\",z\n", "\"a|2|3")]
    [InlineData("\"a\"\",2,\"3\"\n", "a\"|2|3")]
    [InlineData("\"say \"hi\" now\",2,3\n", "say \"hi\" now|2|3")]
    [InlineData("\"a,\"b, c\",3\n", "\"a|b, c|3")]
    [InlineData("\"a\nb\",2,3\n", "a\nb|2|3")]
    public void Stray_quotes_are_read_so_that_the_record_has_the_cells_of_the_table(string text, string expected)
    {
        var tokenizer = new CsvTokenizer(new StringReader(text), new CsvDialect(',', '"') with { Width = 3 });

        Assert.True(tokenizer.Read());
        Assert.Equal(expected, string.Join('|', tokenizer.Cells));
    }

    [Theory]
    [InlineData("a;b;c\n1;2,5;3\n", ";")]
    [InlineData("a\tb\n1,2\t3\n", "\t")]
    [InlineData("a|b\n1|2\n", "|")]
    [InlineData("a||b\n1||2\n3||4\n", "||")]
    [InlineData("alone\nwords\n", ",")]
    [InlineData("one word\nother words\n", ",")]
    [InlineData("12:30\n13:45\n", ",")]
    public void The_delimiter_is_the_one_that_cuts_records_evenly(string text, string delimiter) =>
        Assert.Equal(delimiter, CsvDialect.Sniff(text).Separator);

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
