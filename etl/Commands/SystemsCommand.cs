using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Warehouse.Systems;

namespace Analytics.Etl.Commands;

/// <summary><c>systems list | show ID | lint | schema</c>: the assessment systems as they are read, settings included, and the shape of their files.</summary>
public static class SystemsCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Option<bool> AsJson = new("--json") { Description = "输出 JSON / print JSON" };

    /// <summary>The verb with its four parts.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "体系编号，可带 @版本 / system id, with @version if need be" };
        var list = new Command("list", "列出考核体系 / list the assessment systems") { AsJson };
        list.SetAction(parsed => Run(parsed, (catalogue, output) => List(catalogue, parsed.GetValue(AsJson), output)));
        var show = new Command("show", "显示一个体系 / show one system") { id, AsJson };
        show.SetAction(parsed => Run(parsed, (catalogue, output) => Show(catalogue, parsed.GetValue(id)!, parsed.GetValue(AsJson), output, parsed.InvocationConfiguration.Error)));
        var lint = new Command("lint", "检查规则文件，提示易被钻空子的规则 / check the files and warn of rules that are easy to game") { AsJson };
        lint.SetAction(parsed => Run(parsed, (catalogue, output) => Lint(catalogue, parsed.GetValue(AsJson), output)));
        var schema = new Command("schema", "输出规则文件的 JSON Schema，供编辑器使用 / print the JSON Schema of system files, for editors");
        schema.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.WriteLine(SystemSchema.Text());
            return 0;
        });
        return new Command("systems", "考核体系 / assessment systems") { list, show, lint, schema };
    }

    private static int Run(ParseResult parsed, Func<SystemCatalogue, TextWriter, int> verb)
    {
        try
        {
            return verb(SystemCatalogue.Read(parsed.GetValue(WarehouseOption.Instance)?.FullName), parsed.InvocationConfiguration.Output);
        }
        catch (SystemFileException exception)
        {
            foreach (var error in exception.Errors)
            {
                parsed.InvocationConfiguration.Error.WriteLine(error);
            }

            return 1;
        }
    }

    private static int List(SystemCatalogue catalogue, bool asJson, TextWriter output)
    {
        var rows = catalogue.Systems.Select(system => new
        {
            system.Id, system.Version, system.TitleZh, system.TitleEn, system.SubjectType, system.Completeness, system.EffectiveFrom, system.EffectiveTo,
            Indicators = system.LeafCount, Clauses = system.ClauseCount, Requirements = system.RequirementCount,
        }).ToList();
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(rows, Json));
            return 0;
        }

        foreach (var row in rows)
        {
            output.WriteLine($"{row.Id,-16} {row.Version,-6} {row.TitleZh} / {row.TitleEn}");
            output.WriteLine($"{"",-16} {"",-6} 指标 indicators {row.Indicators}, 条款 clauses {row.Clauses}, 要求 requirements {row.Requirements}");
        }

        return 0;
    }

    private static int Show(SystemCatalogue catalogue, string id, bool asJson, TextWriter output, TextWriter error)
    {
        var system = catalogue.Systems.LastOrDefault(system => system.Id == id || $"{system.Id}@{system.Version}" == id);
        if (system is null)
        {
            var known = string.Join(", ", catalogue.Systems.Select(system => system.Id).Distinct());
            error.WriteLine($"没有考核体系 {id}，现有：{known} / there is no system {id}; there are: {known}");
            return 2;
        }

        if (asJson)
        {
            SystemJson.Write(system, output);
        }
        else
        {
            SystemOutline.Write(system, output);
        }

        return 0;
    }

    private static int Lint(SystemCatalogue catalogue, bool asJson, TextWriter output)
    {
        var warnings = SystemLint.Check(catalogue);
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(warnings, Json));
            return 0;
        }

        foreach (var warning in warnings)
        {
            output.WriteLine($"{warning.SystemId} {warning.Version} {warning.Place}: {warning.Rule}: {warning.Zh} / {warning.En}");
        }

        output.WriteLine($"{warnings.Count} 条提示 / warnings");
        return 0;
    }
}
