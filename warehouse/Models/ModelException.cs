namespace Analytics.Warehouse.Models;

/// <summary>A model cannot be read, ordered or built, or its rows break its declared grain.</summary>
/// <param name="model">The model's name, or its file while the name is not known.</param>
/// <param name="message">What is wrong, with the line or the rows that show it.</param>
/// <param name="inner">What DuckDB said, if it was DuckDB that refused.</param>
public sealed class ModelException(string model, string message, Exception? inner = null)
    : InvalidOperationException($"{model}: {message}", inner)
{
    /// <summary>The model's name, or its file while the name is not known.</summary>
    public string Model { get; } = model;
}
