namespace Analytics.Etl.Demo;

/// <summary>Chance that can be split by name: what one unit draws never depends on how much another drew before.</summary>
/// <remarks>SplitMix64 of Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators"; labels are hashed with FNV-1a.</remarks>
internal sealed class SplitRandom
{
    private readonly ulong origin;
    private ulong state;

    /// <summary>The root of a seed.</summary>
    public SplitRandom(long seed)
        : this(Mix((ulong)seed + 0x9E3779B97F4A7C15))
    {
    }

    private SplitRandom(ulong origin)
    {
        this.origin = origin;
        state = origin;
    }

    /// <summary>A generator of its own for what the label names; the same label gives the same one.</summary>
    public SplitRandom Split(string label)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var letter in label)
        {
            hash = (hash ^ letter) * 0x100000001B3;
        }

        return new SplitRandom(Mix(origin ^ Mix(hash)));
    }

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Next()
    {
        state += 0x9E3779B97F4A7C15;
        return (Mix(state) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A whole number from the first to the last, both included.</summary>
    public int Between(int first, int last) => first + (int)(Next() * (last - first + 1));

    /// <summary>Whether something happens that does so with this probability.</summary>
    public bool Happens(double probability) => Next() < probability;

    /// <summary>One of the items, each as likely.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>A number of the normal law, held within bounds.</summary>
    public double Normal(double mean, double deviation, double least, double most)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Next()));
        return Math.Clamp(mean + deviation * radius * Math.Cos(2 * Math.PI * Next()), least, most);
    }

    /// <summary>How many of some events happen that have this expected number: the whole part, and one more by chance of the rest.</summary>
    public int Count(double expected) => (int)expected + (Happens(expected - Math.Floor(expected)) ? 1 : 0);

    /// <summary>The numbers 0 to count - 1 in an order of chance.</summary>
    public int[] Order(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var last = count - 1; last > 0; last--)
        {
            var other = Between(0, last);
            (order[last], order[other]) = (order[other], order[last]);
        }

        return order;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
