namespace Analytics.Tests.Warehouse.Anomalies.Generic;

/// <summary>Tables for detectors: a cloud of ordinary rows and one row at its end that is strange in its first two columns.</summary>
internal static class MadeUpTable
{
    /// <summary>Rows drawn evenly from 0 to 1 with a last row whose first column is -9 and whose second is 9.</summary>
    /// <param name="rows">Rows in all.</param>
    /// <param name="columns">Columns, at least 2.</param>
    /// <param name="seed">Draws the cloud.</param>
    public static double[,] WithOneStrangeRow(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var table = new double[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                table[row, column] = random.NextDouble();
            }
        }

        (table[rows - 1, 0], table[rows - 1, 1]) = (-9, 9);
        return table;
    }

    /// <summary>The two columns that add most to a row, by number.</summary>
    /// <param name="contributions">Row by column.</param>
    /// <param name="row">Row.</param>
    public static IEnumerable<int> StrangestColumns(double[,] contributions, int row) =>
        Enumerable.Range(0, contributions.GetLength(1)).OrderByDescending(column => contributions[row, column]).Take(2).Order();

    /// <summary>The table with its rows in another order.</summary>
    /// <param name="table">Row by column.</param>
    /// <param name="order">Which row comes at each place.</param>
    public static double[,] Reordered(double[,] table, int[] order)
    {
        var turned = new double[table.GetLength(0), table.GetLength(1)];
        for (var row = 0; row < order.Length; row++)
        {
            for (var column = 0; column < table.GetLength(1); column++)
            {
                turned[row, column] = table[order[row], column];
            }
        }

        return turned;
    }

    /// <summary>What the columns of one row add up to.</summary>
    public static double SumOfRow(double[,] table, int row) => Enumerable.Range(0, table.GetLength(1)).Sum(column => table[row, column]);
}
