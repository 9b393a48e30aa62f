using System.Globalization;
using Analytics.Tests.Interpreter.Samples;
using Analytics.Tests.Support;

namespace Analytics.Tests.Interpreter;

/// <summary>The interpreter gives what was computed by hand from the source documents, so that agreeing with it means something.</summary>
public sealed class GoldenCasesTests
{
    private const string Practice = """
        points: 6
        clauses:
          - {kind: deduct_missing, measure: documents, items: [plan], k: 2, when_null: absent}
          - {kind: deduct_short, measure: research_days, target: 30, k: 0.5, partial: $INT-03}
          - {kind: deduct_short, measure: research_reports, target: 2, k: 1}
        """;

    private const string Seminars = """
        points: 6
        clauses: [{kind: deduct_short, measure: seminar_or_exchange, per: quarter, target: 1, k: 2}]
        """;

    private const string Four = """
        points: 6
        clauses: [{kind: deduct_missing, measure: four_lectures, items: [讲党课, 讲理论, 讲事迹, 讲体会], k: 1}]
        """;

    private const string Satisfaction = """
        points: 10
        clauses: [{kind: deduct_short, measure: satisfaction_rate, target: 80, step: 5, k: 1}]
        """;

    private const string Covered = """
        points: 3
        clauses: [{kind: deduct_short, measure: training_coverage, target: 95, step: 5, k: 1, partial: $INT-03}]
        """;

    private const string Outputs = """
        points: 4
        clauses: [{kind: deduct_event, measure: persons_without_output, k: 0.1}]
        """;

    private const string Notes = """
        points: 20
        clauses: [{kind: deduct_short, measure: notes_words, target: 20000, step: 10000, k: 1, partial: $INT-03, when_null: {deduct: 3}}]
        """;

    private const string Trips = """
        points: 1
        clauses:
          - kind: step
            rows:
              - {when: [{measure: research_trips, op: ">=", value: 2}, {measure: research_reports, op: ">=", value: 1}], points: 1}
              - {when: [{measure: research_trips, op: "=", value: 1}, {measure: research_reports, op: ">=", value: 1}], points: 0.5}
              - {when: [{measure: research_reports, op: "=", value: 0}], points: 0}
            uncovered: {points: 0}
        """;

    /// <summary>Case, leaf, what is stated, reading of part of a step, points by hand (null = unknown).</summary>
    public static TheoryData<string, string, string, string, string?> Leaves() => new()
    {
        { "05b one quarter without a seminar", Seminars, "2025Q1:seminar_or_exchange=1 2025Q2:seminar_or_exchange=1 2025Q3:seminar_or_exchange=0 2025Q4:seminar_or_exchange=2", "floor", "4" },
        { "05c no seminar at all stops at 0", Seminars, "2025Q1:seminar_or_exchange=0 2025Q2:seminar_or_exchange=0 2025Q3:seminar_or_exchange=0 2025Q4:seminar_or_exchange=0", "floor", "0" },
        { "05e a second lecture of one kind replaces none", Four, "four_lectures/讲党课=1 four_lectures/讲理论=0 four_lectures/讲事迹=2 four_lectures/讲体会=1", "floor", "5" },
        { "05f no plan, 28 days, 1 report", Practice, "documents/plan=0 research_days=28 research_reports=1", "floor", "2" },
        { "05g plan, 18 days, no report", Practice, "documents/plan=1 research_days=18 research_reports=0", "floor", "0" },
        { "05h half a day short, whole days", Practice, "documents/plan=1 research_days=29.5 research_reports=2", "floor", "6" },
        { "05h half a day short, in proportion", Practice, "documents/plan=1 research_days=29.5 research_reports=2", "exact", "5.75" },
        { "05h half a day short, begun days", Practice, "documents/plan=1 research_days=29.5 research_reports=2", "ceil", "5.5" },
        { "10b 91 %", Covered, "training_coverage=91", "floor", "3" },
        { "10b 91 %, begun steps", Covered, "training_coverage=91", "ceil", "2" },
        { "10b 91 %, in proportion", Covered, "training_coverage=91", "exact", "2.2" },
        { "10c 79.9 %", Covered, "training_coverage=79.9", "floor", "0" },
        { "10c 70 % stops at 0", Covered, "training_coverage=70", "floor", "0" },
        { "10d 75", Satisfaction, "satisfaction_rate=75", "floor", "9" },
        { "10d 74.9", Satisfaction, "satisfaction_rate=74.9", "floor", "9" },
        { "10d 25: eleven steps of ten points", Satisfaction, "satisfaction_rate=25", "floor", "0" },
        { "10h not collected", Satisfaction, "papers=1", "floor", null },
        { "10f twelve persons without output", Outputs, "persons_without_output=12", "floor", "2.8" },
        { "10f fifty-five persons without output", Outputs, "persons_without_output=55", "floor", "0" },
        { "13d 15000 words", Notes, "notes_words=15000", "floor", "20" },
        { "13d 15000 words, begun steps", Notes, "notes_words=15000", "ceil", "19" },
        { "13d 10000 words", Notes, "notes_words=10000", "floor", "19" },
        { "13d no notes", Notes, "notes_words=0", "floor", "17" },
        { "two trips and a report", Trips, "research_trips=2 research_reports=1", "floor", "1" },
        { "INT-22 no trip and a report", Trips, "research_trips=0 research_reports=1", "floor", "0" },
    };

    [Theory]
    [MemberData(nameof(Leaves))]
    public void Leaf_gives_what_was_computed_by_hand(string name, string leaf, string stated, string partial, string? points)
    {
        var system = Rule.Parse($"id: s\nsettings: {{INT-03: {{value: {partial}}}}}\nlevel: unit\nindicators:\n  - id: I\n{string.Join('\n', leaf.Split('\n').Select(line => "    " + line))}");
        var town = new Town(2025, [new("U", null, "branch")], [], stated.Split(' ').Select(Claim), [], aggregates: Catalogue.Aggregates);

        var result = new Assessment(system, town, Catalogue.Populations).Indicators(new("unit", "U", "U"), "claim")["I"];

        Assert.True(result.Points == (points is null ? null : decimal.Parse(points, CultureInfo.InvariantCulture)), $"{name}: {result}");
    }

    /// <summary>05j: one of two members is 2 days short, the other 10; the text does not say how they make up the unit's points.</summary>
    [Theory]
    [InlineData("worst", 1)]
    [InlineData("sum_shortfall", 0)]
    [InlineData("each_scored", 3)]
    [InlineData("mean", 3)]
    [InlineData("share_meeting", 0)]
    public void People_make_up_the_unit_as_declared(string way, int points)
    {
        var system = Rule.Parse($"id: s\nlevel: unit\nindicators: [{{id: I, points: 6, population: members, combine_people: {way}, clauses: [{{kind: deduct_short, measure: research_days, target: 30, k: 0.5}}]}}]");
        var town = new Town(
            2025, [new("U", null, "branch")], [new("A", "U", []), new("B", "U", [])],
            [new("person", "A", "2025", "research_days", "", 28), new("person", "B", "2025", "research_days", "", 20)], []);

        Assert.Equal(points, new Assessment(system, town, Catalogue.Populations).Indicators(new("unit", "U", "U"), "claim")["I"].Points);
    }

    /// <summary>14a: January 80+12+5−3, February 80+10, March 80+8+2−6; the quarter is their mean.</summary>
    [Fact]
    public void Months_of_a_ledger_have_their_base_and_the_quarter_is_their_mean()
    {
        var ledger = Rule.Parse("ledger: {base: 80, month: [base, +duty, +bonus, -deduct]}")["ledger"]!;
        decimal Month(decimal duty, decimal bonus, decimal deduct) => Aggregation.Ledger.Month(
            ledger, [new("P", "duty", duty, default), new("P", "bonus", bonus, default), new("P", "deduct", deduct, default)]);

        decimal[] months = [Month(12, 5, 3), Month(10, 0, 0), Month(8, 2, -6)];

        Assert.Equal([94, 90, 84], months);
        Assert.Equal(89.333333m, Aggregation.Ledger.Together("mean", months));
        Assert.Equal(80, Aggregation.Ledger.Month(ledger, []));
    }

    /// <summary>G-11 and INT-01: the line itself belongs to the better label; a value between two printed bands is told.</summary>
    [Theory]
    [InlineData("90", "优秀", "ok")]
    [InlineData("84.5", "良好", "tier_gap")]
    [InlineData("61", "良好", "ok")]
    [InlineData("60.5", "及格", "tier_gap")]
    [InlineData("60", "及格", "ok")]
    [InlineData("59.5", "不合格", "ok")]
    public void Labels_run_from_their_printed_lower_bound(string score, string label, string flag)
    {
        var tiers = Rule.Parse("rows: [{label: 优秀, lower: 85}, {label: 良好, lower: 61, upper: 84}, {label: 及格, lower: 60, upper: 60}, {label: 不合格, lower: 0}]");

        Assert.Equal((label, flag), Classification.TierThreshold.Of(tiers, decimal.Parse(score, CultureInfo.InvariantCulture)));
    }

    /// <summary>INT-16: ties share a rank and stand on the same side of the cut; a small group overlaps.</summary>
    [Fact]
    public void Ties_at_the_cut_are_all_named()
    {
        var tiers = Rule.Parse("top: {n: 2, label: 表彰}\nbottom: {n: 1, label: 帮扶谈话}");

        Assert.Equal(("表彰", "tie_at_cut"), Classification.TierRank.Of(tiers, 90, [95, 90, 90, 80, 70]));
        Assert.Equal((null, "ok"), Classification.TierRank.Of(tiers, 80, [95, 90, 90, 80, 70]));
        Assert.Equal(("帮扶谈话", "ok"), Classification.TierRank.Of(tiers, 70, [95, 90, 90, 80, 70]));
        Assert.Equal("overlap", Classification.TierRank.Of(tiers, 70, [95, 80, 70]).Flag);
    }

    /// <summary>Rows of <c>tests/golden</c> of the systems that are wholly scored from claims and entered points.</summary>
    public static TheoryData<string> Rows() => [.. GivenFiles.Rows(Golden("expect.mart_score.csv"))
        .Where(row => row["system_id"] is "dalian_outline" or "kh_jili" or "dx_chengtou" && row["as_of"] == "2025Q4" && row["basis"] is "official" or "claimed")
        .Select(row => $"{row["system_id"]} {row["subject_id"]} {row["basis"]} {Plain(row["known_points"])} {Plain(row["unknown_points"])} {Plain(row["total"])} {Plain(row["composite"])} {row["tier"] ?? "-"} {row["tier_flag"]}")];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Score_is_that_of_the_worked_case(string expected)
    {
        var (id, name, basis) = expected.Split(' ') is [var first, var second, var third, ..] ? (first, second, third) : default;
        var system = Rule.Parse(Catalogue.Text(id));
        var persons = GivenFiles.Rows(Golden("members.csv")).Select(row => new Person(
            row["person_id"]!, row["unit_id"]!, row["roles"]?.Split(';') ?? [], row["rank"], row["category"], row["status"])).ToList();
        var units = GivenFiles.Rows(Golden("units.csv")).Select(row => new Unit(row["unit_id"]!, row["parent_id"], row["level"]!, row["kind"]));
        var claims = GivenFiles.Rows(Golden("claims.csv")).Select(row => new Claim(
            row["subject_type"]!, row["subject_id"]!, row["period"]!, row["measure"]!, row["item"] ?? "", Number(row["value"]), row["text_value"]));
        var scores = GivenFiles.Rows(Golden("scores.csv")).Where(row => row["period"] == "2025").Select(row => new Score(
            row["system_id"]!, row["indicator_id"]!, row["subject_type"]!, row["subject_id"]!, row["assessor"]!, Number(row["points"])!.Value));
        var town = new Town(2025, units, persons, claims, scores, aggregates: Catalogue.Aggregates);
        var enrolled = GivenFiles.Rows(Golden("enrolments.csv")).First(row => row["system_id"] == id && row["subject_id"] == name);
        var subject = enrolled["subject_type"] == "unit"
            ? new Subject("unit", name, name)
            : new Subject("person", name, town.Person(name).UnitId, enrolled["profile"] ?? Profiles.Of(system, town.Person(name)));

        var standing = new Standings(system, town, new Assessment(system, town, Catalogue.Populations), [subject], basis).Of(subject);

        Assert.Equal(
            expected,
            $"{id} {name} {basis} {Plain(standing.Total.Known)} {Plain(standing.Total.Unknown)} {Plain(standing.Total.Whole)} {Plain(standing.Total.Composite)} {standing.Tier ?? "-"} {standing.Flag}");
    }

    private static string Golden(string file) => Path.Combine(AppContext.BaseDirectory, "golden", file);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Plain(string? text) => Plain(Number(text));

    private static string Plain(decimal? figure) => figure?.ToString("0.######", CultureInfo.InvariantCulture) ?? "-";

    // "2025Q1:measure/item=value"; the year where no period is given.
    private static Claim Claim(string text)
    {
        var (head, value) = text.Split('=') is [var left, var right] ? (left, right) : default;
        var (period, name) = head!.Split(':') is [var when, var what] ? (when, what) : ("2025", head);
        var (measure, item) = name.Split('/') is [var code, var one] ? (code, one) : (name, "");
        return new("unit", "U", period, measure, item, decimal.Parse(value!, CultureInfo.InvariantCulture));
    }
}
