using Analytics.Tests.Support;

namespace Analytics.Tests;

/// <summary>Runs every folder <c>models/MODEL/CASE</c>: a model's test is data, no C#.</summary>
public class ModelCasesTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "models");

    public static TheoryData<string> Cases()
    {
        var folders = Directory.EnumerateDirectories(Root).SelectMany(Directory.EnumerateDirectories).Order();
        return [.. folders.Select(folder => Path.GetRelativePath(Root, folder).Replace('\\', '/'))];
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_model_turns_the_given_rows_into_the_expected_ones(string modelCase)
    {
        var differences = new ModelCase(Path.Combine(Root, modelCase)).Differences();

        Assert.True(differences.Count == 0, $"{modelCase}\n{string.Join('\n', differences)}");
    }
}
