using System.CommandLine;
using Analytics.Etl.Scores;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics score SYSTEM SUBJECT PERIOD</c>: how one subject came to its points, by the snapshot being served.</summary>
public static class ScoreCommand
{
    private static readonly string[] Bases = ["official", "claimed", "evidence", "claim", "self", "review"];

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var system = new Argument<string>("SYSTEM") { Description = "考核体系编号 / id of the assessment system" };
        var subject = new Argument<string>("SUBJECT") { Description = "单位或人员编号 / unit_id or person_id" };
        var period = new Argument<string>("PERIOD") { Description = "考核期，如 2025 / assessment period, such as 2025" };
        var basis = new Option<string>("--basis") { Description = "依据 / basis: " + string.Join(", ", Bases), DefaultValueFactory = _ => "official" };
        basis.AcceptOnlyFromAmong(Bases);
        var asOf = new Option<string?>("--as-of") { Description = "截至哪个季度末，默认最新 / quarter at whose end to look, the newest by default" };
        var json = JsonOutput.Option();
        var command = new Command("score", "逐条说明一个对象的得分 / explain the points of one subject clause by clause") { system, subject, period, basis, asOf, json };
        command.SetAction(parsed =>
        {
            var question = new ScoreQuestion(
                parsed.GetRequiredValue(system), parsed.GetRequiredValue(subject), parsed.GetRequiredValue(period), parsed.GetValue(asOf), parsed.GetRequiredValue(basis));
            using var connection = WarehouseOption.Folder(parsed).OpenCurrent();
            var explanation = ScoreExplanation.Read(connection, question);
            if (explanation.IsEmpty)
            {
                parsed.InvocationConfiguration.Error.WriteLine(
                    $"当前快照没有 {question.SystemId} {question.SubjectId} {question.Period} {question.Basis} / the snapshot being served holds no {question.SystemId} {question.SubjectId} {question.Period} {question.Basis}");
                return ExitCode.WrongUsage;
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(parsed.InvocationConfiguration.Output, explanation);
            }
            else
            {
                ScoreTree.Write(explanation, question, Screen.On(parsed.InvocationConfiguration.Output));
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
