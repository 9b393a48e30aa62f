namespace Analytics.Warehouse.Closings;

/// <summary>A quarter cannot be closed or restated as asked; nothing changed.</summary>
/// <param name="message">Why, in Chinese and English.</param>
public sealed class ClosingException(string message) : InvalidOperationException(message);
