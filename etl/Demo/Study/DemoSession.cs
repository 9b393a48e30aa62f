using Analytics.Etl.Demo.People;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Study;

/// <summary>One study activity as its unit records it; padding changes what is written.</summary>
internal sealed record DemoSession(string SessionId, DemoUnit Unit, string Type, string Topic, string Carrier, string Venue, DateTime StartAt, DateTime EndAt, decimal Days, decimal Hours)
{
    /// <summary>Who spoke, joined by semicolons.</summary>
    public string Speakers { get; init; } = "";

    /// <summary>Persons due.</summary>
    public int Expected { get; init; }

    /// <summary>Persons present, as written.</summary>
    public int Present { get; init; }

    /// <summary>Persons away with leave.</summary>
    public int Excused { get; init; }

    /// <summary>Persons away without leave.</summary>
    public int Unexcused { get; init; }

    /// <summary>Whether there are materials.</summary>
    public bool HasMaterial { get; init; }

    /// <summary>Whether there is a record.</summary>
    public bool HasRecord { get; init; }

    /// <summary>Whether there is a sign-in sheet.</summary>
    public bool HasSignIn { get; init; }

    /// <summary>Whether there are notes.</summary>
    public bool HasNotes { get; init; }

    /// <summary>When the record was entered.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>When the unit handed the quarter in.</summary>
    public DateTime SubmittedAt { get; init; }

    /// <summary>Fingerprint of the attached evidence; empty if none was attached.</summary>
    public string EvidenceHash { get; init; } = "";

    /// <summary>The roll, where the unit hands one in.</summary>
    public IReadOnlyList<RollMark> Roll { get; init; } = [];

    /// <summary>Its length in minutes.</summary>
    public int Minutes => (int)(EndAt - StartAt).TotalMinutes;

    /// <summary>The session with another length, its hours and days following: eight hours are a day, begun hundredths count.</summary>
    public DemoSession Lasting(int minutes) => this with
    {
        EndAt = StartAt.AddMinutes(minutes),
        Hours = Math.Round(minutes / 60m, 1),
        Days = Math.Ceiling(Math.Round(minutes / 60m, 1) / 8 * 100) / 100,
    };
}

/// <summary>One person on the roll of a session.</summary>
/// <param name="Member">The person.</param>
/// <param name="Status">present, excused, unexcused or made_up.</param>
/// <param name="SignedAt">When the person signed in, null if not present.</param>
internal sealed record RollMark(DemoMember Member, string Status, DateTime? SignedAt);
