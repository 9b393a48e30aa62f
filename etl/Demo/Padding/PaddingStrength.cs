namespace Analytics.Etl.Demo.Padding;

/// <summary>How much of a quarter's records padding touches, and how far it moves them.</summary>
public enum PaddingStrength
{
    /// <summary>Some records, a little.</summary>
    Weak,

    /// <summary>About half of them.</summary>
    Medium,

    /// <summary>Nearly all of them.</summary>
    Strong,
}
