namespace Analytics.Etl;

/// <summary>The <c>analytics</c> command line.</summary>
public static class Program
{
    /// <summary>Runs one verb.</summary>
    /// <returns>0 ok, 1 data problems reported, 2 wrong usage, 3 environment.</returns>
    public static int Main(string[] args) => args.Length == 0 ? 2 : 0;
}
