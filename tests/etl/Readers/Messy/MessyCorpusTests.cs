using System.Globalization;

namespace Analytics.Tests.Etl.Readers.Messy;

/// <summary>Messy files come out as the tables that they hold.</summary>
public sealed class MessyCorpusTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Fact]
    public void Nearly_all_messy_files_are_read_exactly_right()
    {
        var results = MessyCorpus.Make(rounds: 2, seed: 20261121).Select(file => (file.Kind, IsRight: Read(file))).ToList();

        var wrong = results.GroupBy(result => result.Kind).Where(kind => kind.Any(result => !result.IsRight))
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count(result => result.IsRight)} of {kind.Count()}"));
        Assert.True(results.Count(result => result.IsRight) >= results.Count * 0.97, string.Join('\n', wrong));
    }

    private bool Read(MessyFile file)
    {
        File.WriteAllBytes(path, file.Bytes);
        return MessyCorpus.Convert(path) == file.Clean;
    }

    public void Dispose() => File.Delete(path);
}
