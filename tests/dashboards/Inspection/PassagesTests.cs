using Analytics.Dashboards.Pages.Flag;

namespace Analytics.Tests.Dashboards.Inspection;

public sealed class PassagesTests
{
    [Fact]
    public void A_text_is_cut_at_its_passages_counted_in_characters_from_1()
    {
        var pieces = Passages.Cut("𠮷学习了文件精神，深受教育。", [(10, 4), (1, 4)]);

        Assert.Equal([("𠮷学习了", true), ("文件精神，", false), ("深受教育", true), ("。", false)], pieces.Select(piece => (piece.Text, piece.IsShared)));
    }

    [Fact]
    public void Passages_that_overlap_or_leave_the_text_are_put_right()
    {
        var pieces = Passages.Cut("abcdef", [(2, 3), (3, 3), (6, 90), (40, 2), (4, 0)]);

        Assert.Equal("abcdef", string.Concat(pieces.Select(piece => piece.Text)));
        Assert.Equal("bcdef", string.Concat(pieces.Where(piece => piece.IsShared).Select(piece => piece.Text)));
    }

    [Fact]
    public void Evidence_with_texts_gives_pairs()
    {
        var rows = EvidenceCells.Read(
            """[{"record_id": "N1", "text_of_person": "甲乙丙", "other_record_id": "N2", "other_text_of_person": "丁戊乙丙", "passages": [{"start": 2, "length": 2, "other_start": 3, "other_length": 2}]}, {"words": 3}]""");

        var pair = Assert.Single(Passages.Of(rows));
        Assert.Equal(("N1", "N2"), (pair.Title, pair.OtherTitle));
        Assert.Equal([("丁戊", false), ("乙丙", true)], pair.OtherText.Select(piece => (piece.Text, piece.IsShared)));
    }
}
