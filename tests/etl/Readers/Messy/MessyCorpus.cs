using Analytics.Etl.Readers;

namespace Analytics.Tests.Etl.Readers.Messy;

/// <summary>Messy files with their clean versions, made by chance from a seed.</summary>
public static class MessyCorpus
{
    /// <summary>Makes files of every kind of dirt on every kind of table.</summary>
    /// <param name="rounds">How often each pair is made.</param>
    /// <param name="seed">The same seed gives the same files.</param>
    public static IEnumerable<MessyFile> Make(int rounds, int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var pollute in Pollutions.All.Values)
            {
                foreach (var table in CleanTables.All)
                {
                    yield return pollute(table(random, random.Next(6, 40)), random);
                }
            }
        }
    }

    /// <summary>What our reader makes of a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Comma-separated text; what went wrong, where it cannot be read.</returns>
    public static string Convert(string path)
    {
        try
        {
            using var text = new StringWriter { NewLine = "\n" };
            var writer = new CsvTextWriter(text);
            foreach (var record in TableRecords.Read(path).Take(1).SelectMany(table => new CleanTable(table.Records).Rows()))
            {
                writer.Write(record);
            }

            return text.ToString();
        }
        catch (InvalidDataException exception)
        {
            return exception.Message;
        }
    }
}
