using Analytics.Etl.Demo;
using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Demo;

public sealed class DemoLoadTests : IDisposable
{
    private static readonly HashSet<string> Mistakes =
    [
        "科级单位", "2024-02-30", "2025-02-30", "2025-02-30 09:00", "2025-06-31 08:55", "U99901", "S99901-01", "支委扩大会", "二十人", "-3", "不详", "迟到", "优",
        "2025Q5", "互评", "150", "centre_group_sesions", "集体", "十分", "三天", "-1", "P99901", "",
    ];

    private readonly LoadedFiles loaded = new();

    public void Dispose() => loaded.Dispose();

    [Fact]
    public void Loading_rejects_the_rows_with_mistakes_and_no_other()
    {
        DemoFiles.Write(new DemoOptions(Units: 100, Quarters: 2), loaded.Inbox);

        var runs = loaded.LoadAll(loaded.Inbox);

        Assert.All(runs, run => Assert.Null(run.Refused));
        Assert.All(runs, run => Assert.Equal(run.RowsRead, run.RowsAccepted + run.RowsRejected + run.RowsDuplicate));
        Assert.Single(runs, run => run.Supersedes is not null);
        var rejected = loaded.Query<string>("select coalesce(value, '') from rejection where severity = 'error'");
        Assert.NotEmpty(rejected);
        Assert.All(rejected, value => Assert.Contains(value, Mistakes));
    }
}
