using Analytics.Etl.Demo.Assessment;
using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.Padding;
using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Records;

/// <summary>The records of the people of an area: those whom a system assesses, and the members of centre groups.</summary>
/// <param name="city">The city.</param>
/// <param name="area">The area.</param>
/// <param name="sessions">What its units held, with who came.</param>
/// <param name="padded">Its padded quarters.</param>
internal sealed class AreaRecords(DemoCity city, Area area, IEnumerable<DemoSession> sessions, IReadOnlyList<PaddedQuarter> padded)
{
    private readonly ILookup<string, DateOnly> attended = sessions
        .SelectMany(session => session.Roll.Where(mark => mark.Status == "present").Select(mark => (mark.Member.PersonId, DateOnly.FromDateTime(session.StartAt))))
        .ToLookup(day => day.PersonId, day => day.Item2);
    private readonly HashSet<(string UnitId, string Quarter)> isPadded = [.. padded.Select(quarter => (quarter.UnitId, quarter.Quarter))];

    /// <summary>The padded quarters.</summary>
    public IReadOnlyList<PaddedQuarter> Padded => padded;

    /// <summary>All of them.</summary>
    public RecordRows Draw()
    {
        var rows = new RecordRows();
        foreach (var unit in city.In(area))
        {
            foreach (var year in city.Years.Where(year => year >= OtherSystems.FirstYear))
            {
                Assessed(rows, unit, year);
                CentreGroup(rows, unit, year);
            }
        }

        return rows;
    }

    /// <summary>The answer key with what was done to people's records in the same quarter.</summary>
    public IEnumerable<PaddedQuarter> Explained()
    {
        var units = city.In(area).ToDictionary(unit => unit.UnitId);
        return padded.Select(quarter => Detail(units[quarter.UnitId], quarter.Quarter) is { } detail ? quarter with { Detail = $"{quarter.Detail}；{detail}" } : quarter);
    }

    private string? Detail(DemoUnit unit, string quarter)
    {
        var year = int.Parse(quarter.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        if (year < OtherSystems.FirstYear || !city.Years.Contains(year))
        {
            return null;
        }

        return unit.HasCentreGroup ? $"中心组成员笔记均为{CentreGroupRecords.PaddedWords}字 / equal notes"
            : Members(unit, year).Any() ? "所报个人数字没有记录 / figures of members without records"
            : null;
    }

    private IEnumerable<People.DemoMember> Members(DemoUnit unit, int year) =>
        EnrolmentFiles.Assessed(city, unit, year).Concat(OtherSystems.Assessed(city, unit, year));

    private void Assessed(RecordRows rows, DemoUnit unit, int year)
    {
        var quarters = city.Quarters.Where(quarter => quarter.Year == year).ToList();
        var others = new OtherClaims(city);
        var draws = Members(unit, year).DistinctBy(member => member.PersonId)
            .ToDictionary(member => member.PersonId, member => new RecordDraw(rows, member, new Diary(attended[member.PersonId]), city.Random, city.Random.Split($"records {member.PersonId} {year}")));
        foreach (var member in EnrolmentFiles.Assessed(city, unit, year))
        {
            foreach (var claim in MemberClaims.Of(city, member, DemoCity.MemberSystem(unit)!, year, quarters[^1].Number / 4.0))
            {
                Write(draws, claim, quarters, unit);
            }
        }

        foreach (var quarter in quarters)
        {
            foreach (var claim in others.OfMembers(unit, quarter))
            {
                Write(draws, claim, [quarter], unit);
            }
        }
    }

    private void Write(Dictionary<string, RecordDraw> draws, DemoClaim claim, IReadOnlyList<Quarter> over, DemoUnit unit)
    {
        if (draws.TryGetValue(claim.SubjectId, out var draw))
        {
            ClaimedRecords.Of(
                draw, city.Random.Split($"records {claim.SubjectId} {claim.Measure} {claim.Period}"), claim, over, quarter => isPadded.Contains((unit.UnitId, quarter.Code)));
        }
    }

    private void CentreGroup(RecordRows rows, DemoUnit unit, int year)
    {
        var assessed = Members(unit, year).Select(member => member.PersonId).ToHashSet();
        var character = UnitCharacter.Of(unit, city.Random);
        foreach (var member in city.RosterOf(unit).Where(member => member.InCentreGroup && !assessed.Contains(member.PersonId)))
        {
            var draw = new RecordDraw(rows, member, new Diary(attended[member.PersonId]), city.Random, city.Random.Split($"records {member.PersonId} {year}"));
            foreach (var quarter in city.Quarters.Where(quarter => quarter.Year == year && member.IsOn(quarter.End) && unit.ExistsIn(quarter)))
            {
                if (isPadded.Contains((unit.UnitId, quarter.Code)))
                {
                    CentreGroupRecords.Padded(draw, quarter);
                }
                else
                {
                    CentreGroupRecords.Of(draw, city.Random.Split($"records {member.PersonId} {quarter.Code}"), quarter, character.DiligenceAt(0) + 0.15 + member.Zeal);
                }
            }
        }
    }
}
