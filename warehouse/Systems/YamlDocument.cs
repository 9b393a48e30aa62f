using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Analytics.Warehouse.Systems;

/// <summary>A YAML file whose top is a mapping.</summary>
internal static class YamlDocument
{
    /// <summary>Parses the text; a file that is no YAML mapping adds an error and gives null, an empty one only where that is a mistake.</summary>
    public static YamlEntry? Parse(string file, string text, List<SystemError> errors, bool mayBeEmpty = false)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlEntry(file, root, "", errors);
            }

            if (mayBeEmpty && stream.Documents.Count == 0)
            {
                return null;
            }

            errors.Add(new SystemError(file, 1, "", "文件应为一个键值文档", "the file must be one document of keys and values"));
        }
        catch (YamlException exception)
        {
            errors.Add(new SystemError(file, (int)exception.Start.Line, "", "不是有效的 YAML", "not valid YAML: " + exception.Message));
        }

        return null;
    }
}
