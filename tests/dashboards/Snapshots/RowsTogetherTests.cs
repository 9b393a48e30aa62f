using Analytics.Dashboards.Snapshots;

namespace Analytics.Tests.Dashboards.Snapshots;

public sealed class RowsTogetherTests : IDisposable
{
    private readonly RowsTogether together = new();
    private int read;

    public void Dispose() => together.Dispose();

    [Fact]
    public void Who_asks_while_they_are_read_does_not_wait_and_who_asks_later_gets_them()
    {
        var reading = new TaskCompletionSource<IReadOnlyDictionary<string, string[]>?>();

        Assert.Null(Ask("2026", reading.Task));
        Assert.Null(Ask("2026", reading.Task));
        reading.SetResult(new Dictionary<string, string[]> { ["U1"] = ["b", "a"] });

        Assert.Equal(["b", "a"], Ask("2026", reading.Task)!["U1"]);
        Assert.Equal(1, read);
    }

    [Fact]
    public void One_unit_alone_sets_nothing_going()
    {
        var reading = Task.FromResult<IReadOnlyDictionary<string, string[]>?>(new Dictionary<string, string[]>());

        Assert.Null(AskFor("U1", "2026", reading));
        Assert.Null(AskFor("U1", "2026", reading));
        Assert.Equal(0, read);
        Assert.NotNull(AskFor("U2", "2026", reading));
    }

    [Fact]
    public async Task Readings_run_one_after_the_other_also_after_one_that_failed()
    {
        using var begun = new ManualResetEventSlim();
        using var goes = new ManualResetEventSlim();
        var first = together.InTurn<int>(() =>
        {
            begun.Set();
            goes.Wait();
            throw new IOException("the disk");
        });
        var second = together.InTurn(() => goes.IsSet);
        begun.Wait();

        Assert.False(second.IsCompleted);
        goes.Set();
        await Assert.ThrowsAsync<IOException>(() => first);
        Assert.True(await second);
    }

    [Fact]
    public void Other_parameters_are_another_question()
    {
        Ask("2026", Task.FromResult<IReadOnlyDictionary<string, string[]>?>(null));
        Ask("2025", Task.FromResult<IReadOnlyDictionary<string, string[]>?>(null));

        Assert.Equal(2, read);
    }

    [Fact]
    public void Too_many_rows_are_not_read_again()
    {
        Assert.Null(Ask("2026", Task.FromResult<IReadOnlyDictionary<string, string[]>?>(null)));
        Assert.Null(Ask("2026", Task.FromResult<IReadOnlyDictionary<string, string[]>?>(null)));
        Assert.Equal(1, read);
    }

    [Fact]
    public void A_reading_that_failed_is_told_once_and_started_again()
    {
        Assert.Throws<IOException>(() => Ask("2026", Task.FromException<IReadOnlyDictionary<string, string[]>?>(new IOException("the disk"))));

        Assert.NotNull(Ask("2026", Task.FromResult<IReadOnlyDictionary<string, string[]>?>(new Dictionary<string, string[]>())));
        Assert.Equal(2, read);
    }

    // Somebody asked for another unit before.
    private IReadOnlyDictionary<string, string[]>? Ask(string year, Task<IReadOnlyDictionary<string, string[]>?> reading)
    {
        AskFor("U0", year, reading);
        return AskFor("U1", year, reading);
    }

    private IReadOnlyDictionary<string, string[]>? AskFor(string unit, string year, Task<IReadOnlyDictionary<string, string[]>?> reading) => together.Get("Marts/units.sql", unit, new { year }, () =>
    {
        read++;
        return reading;
    });
}
