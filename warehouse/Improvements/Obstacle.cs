namespace Analytics.Warehouse.Improvements;

/// <summary>Why no steps lead to the tier above.</summary>
public enum Obstacle
{
    /// <summary>There are steps.</summary>
    None,

    /// <summary>The system gives no points and no tiers.</summary>
    NotScored,

    /// <summary>The text names no tiers.</summary>
    NoTiers,

    /// <summary>There is none above.</summary>
    Top,

    /// <summary>A veto ended the assessment.</summary>
    Vetoed,

    /// <summary>What is left is for people to judge.</summary>
    Judged,

    /// <summary>Something must be known first: figures that nobody gave, points not yet entered, seats not yet set.</summary>
    Unknown,

    /// <summary>No figure that may still rise is enough.</summary>
    OutOfReach,
}
