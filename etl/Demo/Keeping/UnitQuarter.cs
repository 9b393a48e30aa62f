using Analytics.Etl.Demo.Assessment;
using Analytics.Etl.Demo.Ledgers;
using Analytics.Etl.Demo.People;
using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Keeping;

/// <summary>All that a unit records of one quarter; padding changes what is written.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Roster">Everybody who is or was on its roster.</param>
/// <param name="SubmittedAt">When the quarter was handed in.</param>
internal sealed record UnitQuarter(DemoUnit Unit, Quarter Quarter, IReadOnlyList<DemoMember> Roster, DateTime SubmittedAt)
{
    /// <summary>How the unit keeps its records.</summary>
    public required UnitHabits Habits { get; init; }

    /// <summary>Sessions with their rolls.</summary>
    public IReadOnlyList<DemoSession> Sessions { get; init; } = [];

    /// <summary>Notes of its members; only where the unit hands them in.</summary>
    public IReadOnlyList<DemoNote> Notes { get; init; } = [];

    /// <summary>Results of its tests; only where the unit hands them in.</summary>
    public IReadOnlyList<DemoTest> Tests { get; init; } = [];

    /// <summary>Its votes; only where the unit hands them in.</summary>
    public IReadOnlyList<DemoBallot> Ballots { get; init; } = [];

    /// <summary>Entries of its members' ledgers; only where a system keeps ledgers.</summary>
    public IReadOnlyList<DemoEntry> Entries { get; init; } = [];

    /// <summary>Points that the unit, its members and their reviewers gave.</summary>
    public IReadOnlyList<DemoScore> Scores { get; init; } = [];

    /// <summary>Who is on the roster on a day.</summary>
    public IEnumerable<DemoMember> RosterOn(DateTime day) => Roster.Where(member => member.IsOn(DateOnly.FromDateTime(day)));
}

/// <summary>The notes of one person of one quarter.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Period">The quarter.</param>
/// <param name="Words">Length as stated.</param>
/// <param name="Text">The text, null where only its length was handed in.</param>
/// <param name="CheckedAt">When somebody read it, the quarter being over.</param>
internal sealed record DemoNote(string PersonId, string Period, int Words, string? Text, DateTime CheckedAt);

/// <summary>One person's result of one test, out of 100.</summary>
internal sealed record DemoTest(string TestId, string PersonId, DateOnly TakenOn, int Score, DateTime RecordedAt);

/// <summary>One count of votes.</summary>
internal sealed record DemoBallot(
    string BallotId, string SubjectType, string SubjectId, string Question, DateOnly HeldOn, int Eligible, int Issued, int Returned, int Valid, int InFavour, DateTime RecordedAt)
{
    /// <summary>Votes by option: those not in favour were content, save a few.</summary>
    public string OptionCounts
    {
        get
        {
            var content = (int)Math.Ceiling((Valid - InFavour) * 0.7);
            return $"满意:{InFavour};基本满意:{content};不满意:{Valid - InFavour - content}";
        }
    }
}
