using System.CommandLine;
using Analytics.Etl.Datasets;

namespace Analytics.Etl.Commands;

/// <summary><c>datasets</c>: what may be handed in, and how it and its columns are called.</summary>
public static class DatasetsCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var json = JsonOutput.Option();
        var command = new Command("datasets", "列出可报送的数据类别 / list what may be handed in") { json };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(output, DatasetCatalogue.All.Select(dataset => new
                {
                    dataset.Name,
                    dataset.Zh,
                    dataset.En,
                    Columns = dataset.Columns.ToDictionary(column => column.Name, column => column.Label),
                }));
            }
            else
            {
                foreach (var dataset in DatasetCatalogue.All)
                {
                    output.WriteLine($"{dataset.Name,-12} {dataset.Zh} / {dataset.En}");
                }
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
