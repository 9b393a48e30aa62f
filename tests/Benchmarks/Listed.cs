using Analytics.Warehouse.Models;

namespace Analytics.Benchmarks;

/// <summary>Keeps what a run of models tells of each. A progress of the framework would tell it later, on another thread.</summary>
/// <param name="steps">Takes them in order.</param>
internal sealed class Listed(List<ModelProgress> steps) : IProgress<ModelProgress>
{
    /// <inheritdoc/>
    public void Report(ModelProgress value) => steps.Add(value);
}
