namespace Analytics.Warehouse.Systems;

/// <summary>The keys that one kind of mapping may have; the reader accepts these and no others, the JSON Schema is written from them.</summary>
/// <param name="Name">Such as <c>indicator</c> or <c>clause_deduct_short</c>.</param>
/// <param name="About">What it is, in Chinese and English.</param>
/// <param name="Keys">Its keys.</param>
internal sealed record Shape(string Name, string About, params IReadOnlyList<Key> Keys)
{
    public bool Has(string key) => key == Alternatives || Keys.Any(known => known.Name == key);

    /// <summary>Allowed on every mapping: what changes under another setting.</summary>
    public const string Alternatives = "alternatives";
}

/// <summary>A key with the kind of value it takes.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Type">What stands there.</param>
/// <param name="IsRequired">The mapping is wrong without it.</param>
internal sealed record Key(string Name, KeyType Type, bool IsRequired = false)
{
    public Key Must => this with { IsRequired = true };
}

/// <summary>What stands under a key.</summary>
/// <param name="Kind">text, number, flag, date, words, texts, value, codes, shape, list, map or a special name of the schema.</param>
/// <param name="Codes">The closed list of codes.</param>
/// <param name="Shapes">The mappings that may stand there; more than one are told apart by their kind.</param>
internal sealed record KeyType(string Kind, IReadOnlyList<string>? Codes = null, params IReadOnlyList<string> Shapes);
