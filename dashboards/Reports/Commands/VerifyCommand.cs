using System.CommandLine;

namespace Analytics.Dashboards.Reports.Commands;

/// <summary><c>report verify FILE</c>: makes a printed report again from its snapshot and compares the digests.</summary>
public static class VerifyCommand
{
    /// <summary>The verb.</summary>
    /// <param name="services">Of the site.</param>
    public static Command Create(IServiceProvider services)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "报告文件 .pdf 或 .xlsx / a report, .pdf or .xlsx" };
        var command = new Command("verify", "用同一快照重新生成并比对指纹 / make a report again from its snapshot and compare the digests") { file };
        command.SetAction(async (parsed, _) =>
        {
            var path = parsed.GetRequiredValue(file).FullName;
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (ReportFile.Read(path) is not { } stated)
            {
                await error.WriteLineAsync($"{path}: 不是本系统的报告，或属性已被去掉 / not a report of ours, or its properties were removed");
                return ReportProgram.Different;
            }

            var made = services.GetRequiredService<ReportMaker>().Make(stated.Definition);
            if (made.IsSame(stated.Covered, stated.Digest))
            {
                await output.WriteLineAsync($"一致：快照 {stated.Definition.Snapshot}，指纹 {stated.Digest} / the same: snapshot {stated.Definition.Snapshot}, digest {stated.Digest}");
                return ReportProgram.Ok;
            }

            await error.WriteLineAsync($"不一致：报告为 {stated.Digest}，重新生成为 {made.Digest} / different: the report says {stated.Digest}, made again it is {made.Digest}");
            return ReportProgram.Different;
        });
        return command;
    }
}
