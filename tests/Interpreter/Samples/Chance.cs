namespace Analytics.Tests.Interpreter.Samples;

/// <summary>Draws from a seed, so that a failure can be made again.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random random = new(seed);

    public bool Percent(int percent) => random.Next(100) < percent;

    public int Between(int least, int most) => random.Next(least, most + 1);

    public T One<T>(params IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
