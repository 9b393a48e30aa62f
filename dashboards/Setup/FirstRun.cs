using Analytics.Dashboards.Snapshots;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Dashboards.Setup;

/// <summary>Makes the demo warehouse where there is none, through the ordinary pipeline: files → load → build → publish.</summary>
/// <remarks>Stopped half-way, it goes on at the next start: the inbox appears only when all its files are written, and loading a file again changes nothing.</remarks>
public sealed class FirstRun(WarehouseFolder warehouse, CurrentSnapshot current, Preparation preparation, TextWriter console)
{
    /// <summary>Prepares the warehouse if nothing was published yet.</summary>
    /// <param name="wantsDemo">Whether a demo may be made; without it, nothing is done.</param>
    /// <param name="stopping">Ends the programs that were started.</param>
    public async Task Prepare(bool wantsDemo, CancellationToken stopping)
    {
        if (!wantsDemo || HasSnapshot() || (File.Exists(warehouse.Database) && !Directory.Exists(warehouse.Inbox)))
        {
            return;
        }

        if (!Directory.Exists(warehouse.Inbox))
        {
            await MakeInbox(stopping);
        }

        if (preparation.Step != PreparationStep.Failed)
        {
            preparation.Begin(PreparationStep.Refresh);
            Say("载入数据、建模并发布 / Loading, building and publishing ...");
            await EtlProcess.Run(["refresh", warehouse.Inbox, "--warehouse", warehouse.Root], Say, stopping);
            // Rejected rows make an exit code of 1; what counts is whether a snapshot was published.
            preparation.Begin(HasSnapshot() ? PreparationStep.Done : PreparationStep.Failed);
        }

        if (preparation.Step == PreparationStep.Failed)
        {
            Say($"准备失败，请查看上面的信息；改正后重新启动 / Preparing failed, see the lines above; start again when mended: {warehouse.Root}");
        }
    }

    private async Task MakeInbox(CancellationToken stopping)
    {
        preparation.Begin(PreparationStep.Demo);
        Say($"首次启动，生成演示数据 / First start, writing demo files: {warehouse.Inbox}");
        var partial = warehouse.Inbox + ".partial";
        if (Directory.Exists(partial))
        {
            Directory.Delete(partial, recursive: true);
        }

        if (await EtlProcess.Run(["demo", "--out", partial], Say, stopping) == 0)
        {
            Directory.Move(partial, warehouse.Inbox);
        }
        else
        {
            preparation.Begin(PreparationStep.Failed);
        }
    }

    private bool HasSnapshot()
    {
        using var lease = current.Lease();
        return lease is not null;
    }

    private void Say(string line)
    {
        preparation.Report(line);
        console.WriteLine(line);
    }
}
