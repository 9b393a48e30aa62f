using System.Globalization;

namespace Analytics.Tests.Interpreter.Samples;

/// <summary>Writes samples as a place would: systems and settings into the warehouse folder, CSV files to load beside.</summary>
internal static class SampleFiles
{
    public static void Write(string folder, IReadOnlyList<Sample> samples)
    {
        var systems = Directory.CreateDirectory(Path.Combine(folder, "systems")).FullName;
        foreach (var sample in samples)
        {
            File.WriteAllText(Path.Combine(systems, $"{sample.System["id"]}.yaml"), sample.System.ToJsonString());
        }

        File.WriteAllLines(Path.Combine(folder, "settings.yaml"), samples.Where(sample => sample.Choices.Count > 0)
            .Select(sample => $"{sample.System["id"]}: {{{string.Join(", ", sample.Choices.Select(choice => $"{choice.Key}: {choice.Value}"))}}}"));
        var given = Directory.CreateDirectory(Path.Combine(folder, "given")).FullName;
        Csv(given, "units", "unit_id,parent_id,name,level,kind,valid_from,has_website",
            samples.SelectMany(sample => sample.Units).Select(unit => $"{unit.Id},ROOT,{unit.Id},{unit.Level},{unit.Kind},2020-01-01,{(unit.HasWebsite ? "true" : "false")}").Prepend("ROOT,,ROOT,city,agency,2020-01-01,"));
        Csv(given, "members", "person_id,unit_id,valid_from,roles,rank,category,status,in_centre_group", samples.SelectMany(sample => sample.Persons)
            .Select(person => $"{person.Id},{person.UnitId},{person.From ?? new DateOnly(2020, 1, 1):yyyy-MM-dd},{string.Join(';', person.Roles)},{person.Rank},{person.Category},{person.Status},{(person.InCentreGroup ? "true" : "false")}"));
        Csv(given, "enrolments", "system_id,subject_type,subject_id,period",
            samples.SelectMany(sample => sample.Subjects.Select(subject => $"{sample.System["id"]},{subject.Type},{subject.Id},2025")));
        Csv(given, "claims", "subject_type,subject_id,period,measure,item,value,text_value", samples.SelectMany(sample => sample.Claims)
            .Select(claim => string.Create(CultureInfo.InvariantCulture, $"{claim.SubjectType},{claim.SubjectId},{claim.Period},{claim.Measure},{claim.Item},{claim.Value},{claim.Text}")));
        Csv(given, "scores", "system_id,indicator_id,subject_type,subject_id,period,assessor,points", samples.SelectMany(sample => sample.Scores)
            .Select(score => string.Create(CultureInfo.InvariantCulture, $"{score.SystemId},{score.IndicatorId},{score.SubjectType},{score.SubjectId},2025,{score.Assessor},{score.Points}")));
        Csv(given, "sessions", "session_id,unit_id,session_type,carrier,start_at,end_at,days,hours,expected,present", samples.SelectMany(sample => sample.Sessions)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Id},{one.UnitId},{one.Type},{one.Carrier},{one.On:yyyy-MM-dd} 08:00,{one.On:yyyy-MM-dd} 18:00,{one.Days},{one.Hours},{one.Expected},{one.Present}")));
        Csv(given, "attendance", "session_id,person_id,status,hours", samples.SelectMany(sample => sample.Attendances)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.SessionId},{one.PersonId},{one.Status},{one.Hours}")));
        Csv(given, "points", "entry_id,person_id,entry_type,item,points,occurred_on,declared_on,approved_on", samples.SelectMany(sample => sample.Entries)
            .Select((one, at) => string.Create(CultureInfo.InvariantCulture, $"E{at},{one.PersonId},{one.Type},{one.Item},{one.Points},{one.On:yyyy-MM-dd},{(one.IsApproved && at % 2 == 0 ? "" : $"{one.On:yyyy-MM-dd}")},{(one.IsApproved ? $"{one.On:yyyy-MM-dd}" : "")}")));
        Csv(given, "decisions", "decision_id,system_id,subject_type,subject_id,period,grade,decided_at", samples.SelectMany(sample => sample.Decisions)
            .Select((one, at) => $"D{at},{one.SystemId},{one.SubjectType},{one.SubjectId},2025,{one.Grade},2025-12-30"));
    }

    private static void Csv(string folder, string dataset, string header, IEnumerable<string> rows)
    {
        if (rows.ToList() is { Count: > 0 } given)
        {
            File.WriteAllLines(Path.Combine(folder, dataset + ".csv"), given.Prepend(header));
        }
    }
}
