using System.CommandLine;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Commands;

/// <summary>What every report may be asked for.</summary>
public sealed class ReportOptions
{
    /// <summary>The warehouse folder; read before the services are made.</summary>
    public static Option<string> Warehouse { get; } = new("--warehouse")
    {
        Description = "仓库目录，默认 ./data / the warehouse folder, ./data by default", Recursive = true,
    };

    private readonly string kind;
    private readonly Argument<string> subject;
    private readonly Option<string> area = new("--area") { Description = "范围单位，默认最上级 / the area's unit, the topmost by default" };
    private readonly Option<string> system = new("--system") { Description = "考核体系 / assessment system" };
    private readonly Option<string> quarter = new("--quarter") { Description = "季度，如 2025Q4，默认最新 / quarter such as 2025Q4, the newest by default" };
    private readonly Option<string> basis = new("--basis") { Description = "official 或 claimed / official or claimed" };
    private readonly Option<string> culture = new("--culture") { Description = "zh-CN 或 en / zh-CN or en", DefaultValueFactory = _ => Words.Cultures[0] };
    private readonly Option<int> snapshot = new("--snapshot") { Description = "快照编号，默认当前 / number of a snapshot, the current one by default" };
    private readonly Option<string> scope = new("--scope") { Description = "收件人可见的单位子树，默认全部 / the subtree that the recipient may see, all by default" };
    private readonly Option<string> role = new("--role") { Description = "收件人角色：leader、department、inspector、reporter / the recipient's role" };

    /// <summary>The options of one verb.</summary>
    /// <param name="verb">bulletin, workbook, card, dossier or handbook.</param>
    public ReportOptions(string verb)
    {
        kind = verb == "workbook" ? "bulletin" : verb;
        subject = new Argument<string>(kind switch { "card" => "UNIT", "dossier" => "CASE", "handbook" => "SYSTEM", _ => "AREA" })
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = kind switch
            {
                "card" => "单位编号 / the unit",
                "dossier" => "核查编号 / number of the case",
                "handbook" => "考核体系 / the system",
                _ => "范围单位，默认最上级 / the area's unit, the topmost by default",
            },
        };
        // A wrong option would else be taken for the subject, and its value blamed.
        subject.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] } wrong, ..])
            {
                result.AddError($"没有选项 {wrong.Value}；可用的见 report {verb} --help / there is no option {wrong.Value}; report {verb} --help lists them");
            }
        });
        culture.AcceptOnlyFromAmong(Words.Cultures);
        basis.AcceptOnlyFromAmong("official", "claimed");
        role.AcceptOnlyFromAmong("leader", "department", "inspector", "reporter");
    }

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(subject);
        Option[] all = kind switch
        {
            "bulletin" or "card" => [area, system, quarter, basis, culture, snapshot, scope, role],
            "dossier" => [culture, snapshot, scope, role],
            _ => [culture, snapshot],
        };
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    /// <summary>What was asked for, not yet completed.</summary>
    public ReportDefinition Definition(ParseResult parsed)
    {
        var unit = parsed.GetValue(scope);
        return new ReportDefinition
        {
            Kind = kind,
            Subject = parsed.GetValue(subject) ?? parsed.GetValue(area) ?? "",
            System = parsed.GetValue(system) ?? "",
            Quarter = parsed.GetValue(quarter) ?? "",
            Basis = parsed.GetValue(basis) ?? "",
            Culture = parsed.GetValue(culture)!,
            Snapshot = parsed.GetValue(snapshot),
            Scope = unit,
            Role = parsed.GetValue(role) ?? (kind == "dossier" ? Role.Inspector : unit is null ? Role.Leader : Role.Department).Code(),
        };
    }
}
