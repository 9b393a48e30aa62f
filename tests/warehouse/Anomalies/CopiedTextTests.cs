using System.Globalization;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Schema;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Warehouse.Anomalies;

/// <summary>Notes of sixty units, ten each, every one under the same prescribed heading, and a few that copy.</summary>
public sealed class CopiedTextTests : IDisposable
{
    private const int Units = 60;
    private const int PerUnit = 10;
    private const int Length = 500;
    private static readonly string[] Chain =
        ["int_text", "int_text_shingle", "int_text_pair", "int_signal_copied_text", "int_text_passage", "int_text_evidence", "int_finding_identical_text"];

    private readonly DuckDBConnection connection = Database.OpenInMemory();
    private readonly string heading = Words(new Random(1), 120);
    private readonly Dictionary<string, string> texts = [];

    public CopiedTextTests()
    {
        WarehouseSchema.Create(connection);
        ModelRun.CreateMacros(connection);
        EmptyModels.Create(connection, Model.All().Select(model => model.Name).Except(Chain));
        connection.Execute("create table written (person_id varchar, text varchar)");
        var random = new Random(7);
        for (var number = 0; number < Units * PerUnit; number++)
        {
            texts[Person(number)] = heading + Words(random, Length);
        }
    }

    public void Dispose() => connection.Dispose();

    [Fact]
    public void A_prescribed_heading_makes_no_copy()
    {
        Build();

        Assert.Equal(0, connection.QuerySingle<long>("select count(*) from int_signal_copied_text where is_odd"));
        Assert.Equal(Units * PerUnit, connection.QuerySingle<long>("select count(*) from int_signal_copied_text"));
    }

    [Fact]
    public void Whoever_wrote_later_copied_from_the_other_unit_and_with_changed_words()
    {
        texts[Person(599)] = Changed(texts[Person(3)], every: 25);

        Build();

        Assert.Equal([("P599", "P3", "other_unit")], connection.Query<(string, string, string)>("select person_id, other_person_id, relation from int_signal_copied_text where is_odd"));
    }

    [Fact]
    public void Likeness_is_that_of_the_stretches_of_five_without_the_heading()
    {
        texts[Person(599)] = Changed(texts[Person(3)], every: 25);

        Build();

        var found = connection.QuerySingle<double>("select jaccard from int_signal_copied_text where is_odd");
        // Half of the stretches are looked at, chosen by hash: within three standard errors of sqrt(J (1 - J) / 300).
        Assert.InRange(found, Jaccard(texts[Person(599)], texts[Person(3)]) - 0.085, Jaccard(texts[Person(599)], texts[Person(3)]) + 0.085);
    }

    [Fact]
    public void A_copy_of_a_few_changed_words_is_a_finding_by_itself()
    {
        texts[Person(599)] = Changed(texts[Person(3)], every: 250);

        Build();

        Assert.Equal(["P599"], connection.Query<string>("select person_id from int_finding_identical_text"));
    }

    [Fact]
    public void Passages_are_equal_letters_in_both_texts()
    {
        texts[Person(599)] = Changed(texts[Person(3)], every: 25);

        Build();

        var passages = connection.Query<(long Starts, long Length, long Other, long OtherLength)>("select starts, length, other_starts, other_length from int_text_passage order by position").ToList();
        Assert.NotEmpty(passages);
        Assert.All(passages, passage => Assert.Equal(
            Slice(texts["P599"], passage.Starts, passage.Length),
            Slice(texts["P3"], passage.Other, passage.OtherLength)));
        Assert.InRange(passages.Sum(passage => passage.Length), Length * 8 / 10, Length + 120);
    }

    [Fact]
    public void One_text_of_a_whole_unit_is_found_in_each_of_its_members()
    {
        for (var number = 1; number < PerUnit; number++)
        {
            texts[Person(number)] = texts[Person(0)];
        }

        Build();

        Assert.Equal(PerUnit - 1, connection.QuerySingle<long>("select count(*) from int_signal_copied_text where is_odd and unit_id = 'U0' and jaccard = 1"));
    }

    private static string Person(int number) => "P" + number.ToString(CultureInfo.InvariantCulture);

    private static string Slice(string text, long starts, long length) => text[(int)(starts - 1)..(int)(starts - 1 + length)];

    private static string Words(Random random, int characters) =>
        string.Concat(Enumerable.Range(0, characters).Select(_ => (char)('\u4e00' + random.Next(1500))));

    private static string Changed(string text, int every) =>
        string.Concat(text.Select((letter, place) => place % every == every - 1 ? '〇' : letter));

    private double Jaccard(string one, string other)
    {
        var a = Stretches(one[heading.Length..]);
        var b = Stretches(other[heading.Length..]);
        return (double)a.Intersect(b).Count() / a.Union(b).Count();
    }

    private static HashSet<string> Stretches(string text) => [.. Enumerable.Range(0, text.Length - 4).Select(start => text[start..(start + 5)])];

    private void Build()
    {
        using (var appender = connection.CreateAppender("written"))
        {
            foreach (var (person, text) in texts)
            {
                appender.CreateRow().AppendValue(person).AppendValue(text).EndRow();
            }
        }

        connection.Execute(SqlFile.Read(typeof(CopiedTextTests).Assembly, "warehouse/Anomalies/notes.sql"), new { PerUnit });
        ModelRun.Run(connection, Chain);
    }
}
