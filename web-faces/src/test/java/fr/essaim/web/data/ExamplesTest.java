package fr.essaim.web.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExamplesTest {

  @Test
  void quotesAQueryForTheShell() {
    assertThat(Examples.curl("http://localhost", "SELECT ?x WHERE { ?x ?p 'it' }"))
        .contains("'http://localhost/sparql'")
        .endsWith("'query=SELECT ?x WHERE { ?x ?p '\\''it'\\'' }'");
  }
}
