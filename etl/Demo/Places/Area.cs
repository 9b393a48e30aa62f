namespace Analytics.Etl.Demo.Places;

/// <summary>A county or district of the city, or the city's own units; its office collects the files of its units.</summary>
/// <param name="Number">0 for the city itself, 1 to 9 for counties and districts.</param>
/// <param name="Name">As it is called.</param>
/// <param name="Standing">How far its units stand above (+) or below (-) the city's mean, in shares of 1.</param>
internal sealed record Area(int Number, string Name, double Standing)
{
    /// <summary>The city; no such place exists.</summary>
    public const string City = "澜江市";

    /// <summary>The city's own units, then its counties and districts.</summary>
    public static readonly IReadOnlyList<Area> All =
    [
        new(0, "市直", 0.05),
        new(1, "望澜区", 0.07),
        new(2, "东浦区", 0.04),
        new(3, "西岭区", -0.01),
        new(4, "新港区", 0.02),
        new(5, "安澜县", 0.00),
        new(6, "青岩县", -0.05),
        new(7, "沙洲县", 0.03),
        new(8, "石坪县", -0.08),
        new(9, "云溪县", -0.03),
    ];

    /// <summary>What names of its offices begin with.</summary>
    public string Prefix => Number == 0 ? City : Name;

    /// <summary>The unit that leads it.</summary>
    public string UnitId => $"U{Number:00}";

    /// <summary>Where its files lie.</summary>
    public string Folder => $"{Number:00}-{Name}";

    /// <summary>Whether its towns are streets of a city.</summary>
    public bool IsDistrict => Name.EndsWith('区');
}
