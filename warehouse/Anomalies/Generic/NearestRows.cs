namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>The nearest rows met so far, nearest first.</summary>
/// <param name="squares">Squared distances, infinite where none is held yet.</param>
/// <param name="rows">Indices of the rows.</param>
internal readonly ref struct NearestRows(Span<double> squares, Span<int> rows)
{
    private readonly Span<double> squares = squares;
    private readonly Span<int> rows = rows;

    /// <summary>Squared distance of the farthest held: only what is nearer is worth a look.</summary>
    public double Farthest => squares[^1];

    /// <summary>Takes a row in and drops the farthest.</summary>
    /// <param name="square">Its squared distance, below <see cref="Farthest"/>.</param>
    /// <param name="row">Its index.</param>
    public void Insert(double square, int row)
    {
        var place = squares.Length - 1;
        for (; place > 0 && squares[place - 1] > square; place--)
        {
            (squares[place], rows[place]) = (squares[place - 1], rows[place - 1]);
        }

        (squares[place], rows[place]) = (square, row);
    }
}
