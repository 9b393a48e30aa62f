namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>What a detector says of every row of a table.</summary>
/// <param name="Scores">One a row, higher is stranger; comparable within one detector and one table only.</param>
/// <param name="Contributions">Row by column: what each column adds; the detector says what a row of it sums to.</param>
public sealed record OutlierScores(double[] Scores, double[,] Contributions);
