package fr.essaim.publisher.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.shared.Formulas;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Vocabulary;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WideTableTest {

  private static final String THING = "http://test.example/id/prototype/essai";

  @ParameterizedTest
  @ValueSource(
      strings = {"=HYPERLINK(\"http://a.example\")", "+1+1", "-1+1", "@SUM(A1)", "'=1", "'t is"})
  void letsNoCellRunAndLosesNothing(String title) throws IOException {
    String cell = titleOf(title);

    assertThat(Formulas.isRisky(cell)).isFalse();
    assertThat(Formulas.original(cell)).isEqualTo(title);
  }

  @Test
  void leavesNumbersAsTheyAre() throws IOException {
    assertThat(titleOf("-1.5")).isEqualTo("-1.5");
  }

  @Test
  void aColumnHoldsWhatTheTypeOfTheThingCallsSo() throws IOException {
    String thing = "http://test.example/id/installation/a-b";
    String version = "http://test.example/id/version/a-v1-0";
    Model model = ModelFactory.createDefaultModel();
    model
        .createResource(thing)
        .addProperty(model.createProperty(Namespaces.PROV, "used"), model.createResource(version));

    CSVRecord row = row(thing, model, "TransferShape", "InstallationShape");

    assertThat(row.get("version")).isEqualTo(version);
    assertThat(row.get("prototype")).as("what a transfer uses").isEmpty();
  }

  @Test
  void whatIsSaidOfOnePartStandsAtOnePlaceOfEachColumn() throws IOException {
    String thing = "http://test.example/id/operation/essai";
    Model model = ModelFactory.createDefaultModel();
    grant(model, thing, "a", "50000", "25");
    grant(model, thing, "b", "120000", null);
    grant(model, thing, "c", "30000", "15");

    CSVRecord row = row(thing, model, "OperationShape");

    assertThat(row.get("grants_amount")).isEqualTo("50000|120000|30000");
    assertThat(row.get("grants_rate")).isEqualTo("25||15");
    assertThat(row.get("grants_currency")).isEqualTo("EUR|EUR|EUR");
    assertThat(row.get("grants_reference")).isEmpty();
  }

  private static void grant(Model model, String thing, String name, String amount, String rate) {
    Resource grant = model.createResource(thing + "#grant-" + name);
    model
        .createResource(thing)
        .addProperty(model.createProperty(Namespaces.SCHEMA, "funding"), grant);
    grant.addProperty(model.createProperty(Namespaces.SCHEMA, "amount"), amount);
    grant.addProperty(model.createProperty(Namespaces.SCHEMA, "currency"), "EUR");
    if (rate != null) {
      grant.addProperty(model.createProperty("http://test.example/def#rate"), rate);
    }
  }

  private static String titleOf(String title) throws IOException {
    Model model = ModelFactory.createDefaultModel();
    model.createResource(THING).addProperty(DCTerms.title, title, "fr");
    return row(THING, model, "PrototypeShape").get("title");
  }

  private static CSVRecord row(String thing, Model model, String... shapes) throws IOException {
    StringWriter text = new StringWriter();
    try (WideTable table =
        new WideTable(text, new Vocabulary("http://test.example"), List.of(shapes))) {
      table.add(thing.split("/")[4], thing, model.getGraph());
    }
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text.toString()))
        .getRecords()
        .get(0);
  }
}
