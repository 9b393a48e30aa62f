using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Setup;

namespace Analytics.Dashboards.Uploads;

/// <summary>The kinds of data that may be handed in and their empty forms, as <c>analytics</c> gives them; asked once.</summary>
public sealed class DatasetForms
{
    private readonly Lazy<Task<IReadOnlyList<DatasetName>>> names = new(Ask);
    private readonly ConcurrentDictionary<string, byte[]> forms = new();

    /// <summary>The kinds, those that others refer to first.</summary>
    public Task<IReadOnlyList<DatasetName>> All() => names.Value;

    /// <summary>The empty form of one kind; null if there is no such kind.</summary>
    /// <param name="dataset">Its name, such as <c>sessions</c>.</param>
    public async Task<byte[]?> Form(string dataset)
    {
        if ((await All()).All(each => each.Name != dataset))
        {
            return null;
        }

        if (!forms.TryGetValue(dataset, out var form))
        {
            var folder = Directory.CreateTempSubdirectory("analytics-form-");
            try
            {
                var path = Path.Combine(folder.FullName, "form.xlsx");
                await Run(["template", dataset, "--out", path]);
                form = forms.GetOrAdd(dataset, await File.ReadAllBytesAsync(path));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return form;
    }

    private static async Task<IReadOnlyList<DatasetName>> Ask() =>
        JsonSerializer.Deserialize<List<DatasetName>>(await Run(["datasets", "--json"]), JsonSerializerOptions.Web)!;

    private static async Task<string> Run(string[] arguments)
    {
        var (output, errors) = (new StringBuilder(), new StringBuilder());
        var code = await EtlProcess.Run(arguments, line => output.AppendLine(line), line => errors.AppendLine(line), CancellationToken.None);
        return code == 0 ? output.ToString() : throw new InvalidOperationException($"analytics {string.Join(' ', arguments)}: {errors}");
    }
}

/// <summary>One kind of data.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Zh">Its Chinese name.</param>
/// <param name="En">Its English name.</param>
/// <param name="Columns">The Chinese label of each column, by its name.</param>
public sealed record DatasetName(string Name, string Zh, string En, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>Its name in the language of the request.</summary>
    public string Title => Words.Pick(Zh, En);

    /// <summary>A column as the reader's forms call it.</summary>
    /// <param name="column">Its name; null for none.</param>
    public string Column(string? column) =>
        column is null ? "" : Words.IsChinese && Columns.TryGetValue(column, out var label) ? label : column;
}
