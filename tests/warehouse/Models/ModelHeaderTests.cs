using Analytics.Warehouse.Models;

namespace Analytics.Tests.Warehouse.Models;

public class ModelHeaderTests
{
    private const string Sound = """
        -- int_example: one row a unit
        -- grain:   unit_id, period
        -- inputs:  dim_unit,
        --          fct_session
        -- source:  rules, section 2
        -- columns: unit_id  code of the unit
        --          period  2025Q1 …
        select 1
        """;

    [Fact]
    public void A_sound_header_gives_all_its_parts()
    {
        var header = ModelHeader.Parse("Models/int_example.sql", Sound);

        Assert.Equal("one row a unit", header.Description);
        Assert.Equal(["unit_id", "period"], header.Grain);
        Assert.Equal(["dim_unit", "fct_session"], header.Inputs);
        Assert.Equal("rules, section 2", header.Source);
        Assert.Equal([new ModelColumn("unit_id", "code of the unit"), new ModelColumn("period", "2025Q1 …")], header.Columns);
        Assert.Equal(7, header.Lines);
    }

    [Fact]
    public void A_header_may_name_what_computes_the_rows()
    {
        var computed = Sound.Replace("-- columns:", "-- computed: GenericScores\n-- columns:", StringComparison.Ordinal);

        Assert.Equal("GenericScores", ModelHeader.Parse("Models/int_example.sql", computed).Computed);
        Assert.Equal("", ModelHeader.Parse("Models/int_example.sql", Sound).Computed);
    }

    [Theory]
    [InlineData("-- int_example: one", "-- other: one", "line 1: the header names other, the file int_example")]
    [InlineData("-- int_example: one row a unit", "select 1", "line 1: the first line must read")]
    [InlineData("-- grain:   unit_id, period\n", "", "the header has no '-- grain:'")]
    [InlineData("unit_id  code", "unit_id code", "line 6: a column reads 'name', two spaces, 'description'; got 'unit_id code of the unit'")]
    [InlineData("unit_id, period\n", "unit_id, quarter\n", "line 2: grain column quarter is not among the columns")]
    [InlineData("-- source:", "-- grain:", "line 5: 'grain:' stands twice")]
    public void A_fault_is_named_with_file_and_line(string sound, string faulty, string message)
    {
        var exception = Assert.Throws<ModelException>(() => ModelHeader.Parse("Models/int_example.sql", Sound.Replace(sound, faulty, StringComparison.Ordinal)));

        Assert.StartsWith("Models/int_example.sql: line ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }
}
