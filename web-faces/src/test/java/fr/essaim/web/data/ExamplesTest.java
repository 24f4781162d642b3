package fr.essaim.web.data;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.web.shell.ContextFeatures;
import org.junit.jupiter.api.Test;

class ExamplesTest {

  @Test
  void namesNoHostButTheInstances() {
    assertThat(Examples.all("http://test.example", ContextFeatures.ON.examples()))
        .extracting(Examples.Example::query)
        .allSatisfy(query -> assertThat(query).doesNotContain("<def#>"))
        .anySatisfy(query -> assertThat(query).contains("<http://test.example/def#>"));
  }

  @Test
  void knowsThePrefixesThatItsQueriesUse() {
    assertThat(Examples.prefixes("http://test.example"))
        .contains(
            "\"essaim\":\"http://test.example/def#\"", "\"dct\":\"http://purl.org/dc/terms/\"");
  }

  @Test
  void quotesAQueryForTheShell() {
    assertThat(Examples.curl("http://localhost", "SELECT ?x WHERE { ?x ?p 'it' }"))
        .contains("'http://localhost/sparql'")
        .endsWith("'query=SELECT ?x WHERE { ?x ?p '\\''it'\\'' }'");
  }
}
