namespace Analytics.Etl.Loads;

/// <summary>What came of loading one file or sheet; a row of <c>load_run</c>.</summary>
public sealed record LoadRun
{
    /// <summary>1, 2, 3 … in the order of loading; that of the earlier load when nothing changed.</summary>
    public required long LoadId { get; init; }

    /// <summary>File name, path from the folder or archive that was given.</summary>
    public required string File { get; init; }

    /// <summary>Worksheet, null for a plain file.</summary>
    public string? Sheet { get; init; }

    /// <summary>The dataset, null when unknown.</summary>
    public string? Dataset { get; init; }

    /// <summary>The only unit it speaks of, null when several.</summary>
    public string? UnitId { get; init; }

    /// <summary>The unit that the load was kept to, itself and the units below it; null for all units.</summary>
    public string? ScopeUnitId { get; init; }

    /// <summary>The smallest month, quarter or year of its rows, null when undated.</summary>
    public string? Period { get; init; }

    /// <summary>Hash of the bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When it was loaded, UTC.</summary>
    public required DateTime LoadedAt { get; init; }

    /// <summary>Records under the header, blank ones left out.</summary>
    public long RowsRead { get; init; }

    /// <summary>Rows kept.</summary>
    public long RowsAccepted { get; init; }

    /// <summary>Rows with an error.</summary>
    public long RowsRejected { get; init; }

    /// <summary>Rows that say again what an accepted row of the file says.</summary>
    public long RowsDuplicate { get; init; }

    /// <summary>The load that it takes the place of.</summary>
    public long? Supersedes { get; init; }

    /// <summary>Why the whole file was refused (empty, binary, missing_column …), null when it was loaded.</summary>
    public string? Refused { get; init; }

    /// <summary>The refusal, or which file had the same bytes, in Chinese.</summary>
    public string? MessageZh { get; init; }

    /// <summary>The refusal, or which file had the same bytes, in English.</summary>
    public string? MessageEn { get; init; }

    /// <summary>The same bytes had been loaded before, so nothing changed.</summary>
    public bool IsUnchanged { get; init; }
}
