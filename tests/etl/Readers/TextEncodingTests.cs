using System.Text;
using Analytics.Etl.Readers;

namespace Analytics.Tests.Etl.Readers;

public sealed class TextEncodingTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Fact]
    public void A_character_cut_at_the_end_of_a_read_is_still_UTF_8()
    {
        // 1 MiB is read at a time; three-byte characters straddle its end.
        File.WriteAllText(path, "a" + new string('学', 400_000), new UTF8Encoding(false));

        Assert.True(TextEncoding.Detect(path)!.IsUtf8);
    }

    [Fact]
    public void National_encoding_is_found_far_into_the_file()
    {
        File.WriteAllBytes(path, [.. new byte[200_000].Select(_ => (byte)'a'), .. TextEncoding.Gb18030.GetBytes("学习")]);

        Assert.Equal("gb18030", TextEncoding.Detect(path)!.Encoding.WebName.ToLowerInvariant());
    }

    [Fact]
    public void Few_broken_bytes_in_UTF_8_do_not_make_it_another_encoding()
    {
        File.WriteAllBytes(path, [.. Encoding.UTF8.GetBytes("学习型党组织考核，学习"), 0xFF, .. Encoding.UTF8.GetBytes("单位")]);

        var encoding = TextEncoding.Detect(path)!;

        Assert.True(encoding.IsLossy);
        Assert.IsType<UTF8Encoding>(encoding.Encoding);
    }

    [Fact]
    public void A_picture_is_no_text()
    {
        File.WriteAllBytes(path, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]);

        Assert.Null(TextEncoding.Detect(path));
    }

    public void Dispose() => File.Delete(path);
}
