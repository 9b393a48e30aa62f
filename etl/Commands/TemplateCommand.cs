using System.CommandLine;
using Analytics.Etl.Datasets;
using Analytics.Etl.Readers;
using Analytics.Etl.Workbooks;

namespace Analytics.Etl.Commands;

/// <summary><c>template DATASET --out FILE.xlsx</c>: an empty form to fill in.</summary>
public static class TemplateCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("DATASET") { Description = "数据类别，如 sessions 或 学习活动 / dataset, such as sessions" };
        var file = new Option<FileInfo>("--out") { Description = "写到此 xlsx 文件 / the xlsx file to write", Required = true };
        var command = new Command("template", "生成带下拉代码表的空白填报表 / write an empty form with the code lists as drop-downs") { name, file };
        command.SetAction(parsed =>
        {
            var word = parsed.GetRequiredValue(name);
            var dataset = DatasetCatalogue.All.FirstOrDefault(dataset => dataset.Name == word || dataset.Zh == word || dataset.Aliases.Contains(word));
            if (dataset is null)
            {
                var nearest = EditDistance.Nearest(word, DatasetCatalogue.All.Select(each => each.Name));
                var names = string.Join(", ", DatasetCatalogue.All.Select(each => each.Name));
                parsed.InvocationConfiguration.Error.WriteLine(nearest is null
                    ? $"没有数据类别“{word}”，应为 {names} 之一 / there is no dataset \"{word}\", it must be one of {names}"
                    : $"没有数据类别“{word}”，最接近的是 {nearest} / there is no dataset \"{word}\", the nearest is {nearest}");
                return 2;
            }

            TemplateWorkbook.Write(dataset, parsed.GetRequiredValue(file).FullName);
            return 0;
        });
        return command;
    }
}
