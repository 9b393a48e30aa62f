using System.Numerics;

namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>The two inner loops of covariances and distances, several columns at a time.</summary>
internal static class VectorMath
{
    /// <summary>Sum of the products, place by place.</summary>
    /// <param name="one">Figures.</param>
    /// <param name="other">At least as many figures.</param>
    public static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var sums = Vector<double>.Zero;
        var place = 0;
        for (; place <= one.Length - Vector<double>.Count; place += Vector<double>.Count)
        {
            sums += new Vector<double>(one[place..]) * new Vector<double>(other[place..]);
        }

        var sum = Vector.Sum(sums);
        for (; place < one.Length; place++)
        {
            sum += one[place] * other[place];
        }

        return sum;
    }

    /// <summary>Adds a multiple of some figures to others, place by place.</summary>
    /// <param name="sums">Grows.</param>
    /// <param name="factor">How often.</param>
    /// <param name="figures">At least as many figures.</param>
    public static void AddMultiple(Span<double> sums, double factor, ReadOnlySpan<double> figures)
    {
        var place = 0;
        for (; place <= sums.Length - Vector<double>.Count; place += Vector<double>.Count)
        {
            (new Vector<double>(sums[place..]) + (new Vector<double>(figures[place..]) * factor)).CopyTo(sums[place..]);
        }

        for (; place < sums.Length; place++)
        {
            sums[place] += factor * figures[place];
        }
    }
}
