using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Tests.Support;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Warehouse.Systems;

/// <summary>The systems as read hold what the five source documents show, counted as their index counts it: no more and no less.</summary>
public sealed partial class CatalogueTests(CatalogueTests.ReadCatalogue catalogue) : IClassFixture<CatalogueTests.ReadCatalogue>
{
    private readonly DuckDBConnection connection = catalogue.Connection;

    /// <summary>System, its named indicators, its requirements, the points that can be seen (empty where none are printed), the printed points of its dimensions.</summary>
    public static TheoryData<string, int, int, string, string> Shown() => new()
    {
        { "dalian_outline", 32, 50, "100", "10 5 25 20 10 10 20" },
        { "xiang_measure", 0, 0, "", "" },
        { "fgw_three_xue", 2, 3, "", "" },
        { "ghj_member", 14, 0, "87", "15 20 15 50" },
        { "zhen_nine", 0, 18, "", "" },
        { "kh_huanjie", 7, 0, "", "" },
        { "qz_kaohe", 13, 4, "65", "20 25 ? 25" },
        { "qu_yijian", 0, 10, "", "" },
        { "zqyj_xize", 8, 18, "50", "8 ?" },
        { "jiaomei", 18, 6, "65", "10 15 40" },
        { "kuang_branch", 0, 0, "", "" },
        { "nongchang", 1, 12, "100", "" },
        { "xx_erlei", 8, 17, "14", "20" },
        { "rugao_clpf", 0, 7, "", "" },
        { "suining", 0, 6, "", "" },
        { "wenzhou", 11, 7, "45", "16 15 24" },
        { "qz_kaoping", 8, 4, "48", "? 40 40" },
        { "kh_jili", 5, 5, "", "" },
        { "dx_student", 8, 7, "", "" },
        { "dx_party_school", 0, 3, "", "" },
        { "dx_chengtou", 8, 8, "200", "" },
        { "tieshan", 0, 9, "", "" },
        { "yongzhou", 0, 3, "", "" },
        { "hegeng_shiyou", 20, 0, "", "" },
        { "jf_shequ", 9, 0, "", "" },
        { "jf_shebao", 2, 0, "", "" },
        { "jf_caizheng", 4, 0, "", "" },
        { "jf_guoqi", 8, 0, "", "" },
        { "jf_fupin", 3, 0, "", "" },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_system_holds_what_its_text_shows(string system, int indicators, int requirements, string points, string dimensions)
    {
        var rows = Indicators(system);

        Assert.Equal(1, connection.ExecuteScalar<long>("select count(distinct system_id) from dim_system where system_id = $system", new { system }));
        Assert.Equal(indicators, rows.Count(IsNamed));
        Assert.Equal(requirements, Requirements(system));
        Assert.Equal(points, Text(Seen(rows, null)) ?? "");
        Assert.Equal(dimensions, string.Join(' ', rows.Where(row => row.Level == "dimension" && !row.IsLeaf).Select(row => Text(row.MaxPoints) ?? "?")));
    }

    [Fact]
    public void There_are_29_systems_with_121_scored_indicators_68_names_without_points_and_197_requirements()
    {
        var shown = Shown().Select(row => (System: (string)row[0], HasPoints: (string)row[3] != "")).ToList();

        Assert.Equal(29, connection.ExecuteScalar<long>("select count(distinct system_id) from dim_system"));
        Assert.Equal(121, shown.Where(system => system.HasPoints).Sum(system => Indicators(system.System).Count(IsNamed)));
        Assert.Equal(68, shown.Where(system => !system.HasPoints).Sum(system => Indicators(system.System).Count(IsNamed)));
        Assert.Equal(197, shown.Sum(system => Requirements(system.System)));
    }

    /// <summary>Claims carry no system, so a Chinese word of a list must lead to one item of its measure.</summary>
    [Fact]
    public void A_word_names_one_item_of_its_measure_in_all_systems()
    {
        var twice = connection.Query<string>(Sql("words_with_two_items.sql"));

        Assert.Empty(twice);
    }

    [Fact]
    public void Every_indicator_clause_and_requirement_quotes_its_text()
    {
        var silent = connection.Query<string>(Sql("rules_without_quote.sql"));

        Assert.Empty(silent);
    }

    /// <summary>A system that the text shows in part says what is missing.</summary>
    [Fact]
    public void A_partial_system_says_what_its_text_does_not_show()
    {
        var silent = connection.Query<string>(
            "select s.system_id from dim_system as s where s.completeness = 'partial' and not exists (select 1 from rule_note as n where n.system_id = s.system_id and n.kind = 'missing')");

        Assert.Empty(silent);
    }

    private List<Row> Indicators(string system) =>
        [.. connection.Query<Row>("select profile, indicator_id, level, parent_id, max_points, unseen_points, is_leaf from dim_indicator where system_id = $system order by ordinal", new { system })];

    // A sentence that asks for two quantities is one requirement of the text: ZQ-r15 and ZQ-r15.b.
    private int Requirements(string system) =>
        connection.Query<string>(Sql("requirements_of_the_text.sql"), new { system }).Select(id => TextId().Match(id).Value).Distinct().Count();

    // JM-D1.sum carries the points that are printed for a whole part; it is no item of the text. YZ-r3 is numbered as a requirement.
    private static bool IsNamed(Row row) =>
        row.Level == "indicator" && !row.IndicatorId.EndsWith(".sum", StringComparison.Ordinal) && !TextId().IsMatch(row.IndicatorId);

    // What is printed for a level less what its text does not show; without a figure, what stands below it. A dimension that is only announced shows nothing.
    private static decimal? Seen(List<Row> rows, Row? above)
    {
        var below = rows.Where(row => row.ParentId == above?.IndicatorId && (above is null || row.Profile == above.Profile) && !(row.Level == "dimension" && row.IsLeaf))
            .Select(row => row.MaxPoints is { } printed ? printed - (row.UnseenPoints ?? 0) : Seen(rows, row)).ToList();
        return below.All(points => points is null) ? null : below.Sum();
    }

    private static string? Text(decimal? points) => points?.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Sql(string name) => Analytics.Warehouse.DuckDb.SqlFile.Read(typeof(CatalogueTests).Assembly, $"warehouse/Systems/{name}");

    [GeneratedRegex(@"^.*-r\d+")]
    private static partial Regex TextId();

    /// <summary>The product's systems, read once.</summary>
    public sealed class ReadCatalogue : IDisposable
    {
        private readonly TemporaryWarehouse warehouse = new();

        /// <summary>Reads all system files into the rule tables.</summary>
        public ReadCatalogue()
        {
            Connection = warehouse.OpenForWriting();
            SystemCatalogue.Load(Connection, null);
        }

        /// <summary>The rule tables.</summary>
        public DuckDBConnection Connection { get; }

        /// <inheritdoc/>
        public void Dispose()
        {
            Connection.Dispose();
            warehouse.Dispose();
        }
    }

    private sealed record Row(string Profile, string IndicatorId, string Level, string? ParentId, decimal? MaxPoints, decimal? UnseenPoints, bool IsLeaf);
}
