using Analytics.Dashboards.Access;
using Analytics.Warehouse.Improvements;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Systems;
using Analytics.Warehouse.Trials;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboards.Pages.WhatIf;

/// <summary>Runs trials one after another: each takes seconds and memory of its own.</summary>
/// <param name="folder">The warehouse folder.</param>
public sealed class TrialRuns(WarehouseFolder folder) : IDisposable
{
    private const int MostKept = 500;

    private readonly SemaphoreSlim turn = new(1);
    private readonly MemoryCache improvements = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>Scores the subjects of a user's scope by the changed rules, at the snapshot being served.</summary>
    /// <param name="scope">Whose subjects.</param>
    /// <param name="systemId">Assessment system.</param>
    /// <param name="period">Assessment period.</param>
    /// <param name="changes">What to try.</param>
    /// <returns>The largest difference first; none while nothing is published.</returns>
    /// <exception cref="SystemFileException">A change names no rule, or makes the system invalid.</exception>
    public async Task<IReadOnlyList<TriedScore>> Run(UnitScope scope, string systemId, string period, IReadOnlyList<RuleChange> changes)
    {
        return await InTurn(snapshot =>
        {
            using var trial = new Trial(snapshot, folder.Root, new TrialScope(systemId, period, scope.RootUnitId), changes);
            trial.Run();
            return trial.Compare();
        }) ?? [];
    }

    /// <summary>What would move a subject up; whether the user may see the subject is asked before.</summary>
    /// <param name="systemId">Assessment system.</param>
    /// <param name="period">Assessment period.</param>
    /// <param name="subjectId">unit_id or person_id.</param>
    /// <param name="basis">official or claimed.</param>
    /// <returns>Null while nothing is published.</returns>
    /// <remarks>Kept for the same snapshot and system files, by which the answer is settled. Shared between requests.</remarks>
    public async Task<Improvement?> Improve(string systemId, string period, string subjectId, string basis)
    {
        if (SnapshotList.CurrentFile(folder) is not { } snapshot)
        {
            return null;
        }

        var question = (snapshot, SystemCatalogue.Fingerprint(folder.Root), systemId, period, subjectId, basis);
        return improvements.Get<Improvement>(question) ?? await InTurn(() => improvements.GetOrCreate(question, entry =>
        {
            entry.Size = 1;
            return Improvement.Find(snapshot, folder.Root, systemId, period, subjectId, basis);
        })!);
    }

    /// <summary>A unit's scores as they would be without some records.</summary>
    /// <param name="snapshot">File of the snapshot, the same for all that is compared.</param>
    /// <param name="systemId">Assessment system.</param>
    /// <param name="period">Assessment period.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="records">The records to leave out.</param>
    /// <returns>By quarter and basis; none where the system does not assess the unit.</returns>
    public Task<IReadOnlyList<UnitScore>> Without(string snapshot, string systemId, string period, string unitId, IReadOnlyList<RecordPlace> records) => InTurn(() =>
    {
        using var trial = new Trial(snapshot, folder.Root, new TrialScope(systemId, period, SubjectId: unitId), []);
        trial.LeaveOut(records);
        trial.Run();
        return UnitScore.Of(trial, unitId, period);
    });

    private async Task<T?> InTurn<T>(Func<string, T> work)
        where T : class => SnapshotList.CurrentFile(folder) is { } snapshot ? await InTurn(() => work(snapshot)) : null;

    private async Task<T> InTurn<T>(Func<T> work)
    {
        await turn.WaitAsync();
        try
        {
            return await Task.Run(work);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        improvements.Dispose();
        turn.Dispose();
    }
}
