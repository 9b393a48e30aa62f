using Analytics.Warehouse.Models;

namespace Analytics.Tests.Warehouse.Models;

public class ModelLocalityTests
{
    private const string Header = """
        -- int_example: one row a unit
        -- grain:   unit_id
        -- inputs:  dim_unit
        -- local:   unit_id
        -- source:  rules
        -- columns: unit_id  unit
        --          period  2025Q1
        --          subject_id  subject
        select 1
        """;

    [Fact]
    public void A_local_model_is_read_by_the_columns_that_make_it_local()
    {
        var locality = Parse(Header);

        Assert.Equal(["unit_id"], locality.Local);
        Assert.Equal(["unit_id"], locality.ReadBy);
    }

    [Fact]
    public void Columns_to_read_by_go_before_those_that_make_it_local() =>
        Assert.Equal(["subject_id", "unit_id"], Parse(Header.Replace("-- source:", "-- read:    subject_id, unit_id\n-- source:", StringComparison.Ordinal)).ReadBy);

    [Fact]
    public void A_model_that_says_nothing_is_built_and_read_whole()
    {
        var locality = Parse(Header.Replace("-- local:   unit_id\n", "", StringComparison.Ordinal));

        Assert.Empty(locality.Local);
        Assert.Empty(locality.Slice);
        Assert.Empty(locality.ReadBy);
    }

    [Theory]
    [InlineData("-- local:   unit_id", "-- local:   person_id", "person_id is not among the columns")]
    [InlineData("-- local:   unit_id", "-- local:   period", "period names no unit or person")]
    [InlineData("-- local:   unit_id", "-- slice:   quarter", "quarter is not among the columns")]
    [InlineData("-- source:", "-- slice:   period\n-- source:", "a model is local or built by slices, not both")]
    public void A_fault_is_told(string sound, string faulty, string message)
    {
        var exception = Assert.Throws<ModelException>(() => Parse(Header.Replace(sound, faulty, StringComparison.Ordinal)));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sliced_model_has_an_input_that_its_slices_choose_from()
    {
        var models = Model.All();
        var columns = models.ToDictionary(model => model.Name, model => model.Header.Columns.Select(column => column.Name).ToHashSet());

        var without = models.Where(model => model.Header.Locality.Slice.Count > 0
            && !model.Header.Inputs.Any(input => columns.TryGetValue(input, out var found) && model.Header.Locality.Slice.All(found.Contains)));

        Assert.Empty(without.Select(model => model.Name));
    }

    private static ModelLocality Parse(string text) => ModelHeader.Parse("Models/int_example.sql", text).Locality;
}
