package fr.essaim.publisher.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.publication.TermList;
import fr.essaim.ontology.Vocabulary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermListsTest {

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void hasAllTermsWithNameAndDefinition(String language) {
    List<TermList> lists = new TermLists(new Vocabulary("http://test.example"), language).all();

    assertThat(lists)
        .extracting(TermList::name)
        .startsWith(TermList.CLASSES, TermList.PROPERTIES)
        .contains("states", "kinds", "audiences", "organisation-kinds");
    assertThat(lists)
        .flatExtracting(TermList::terms)
        .allSatisfy(
            term -> {
              assertThat(term.uri()).isEqualTo("http://test.example/def#" + term.name());
              assertThat(term.label()).isNotBlank();
              assertThat(term.definition()).isNotBlank();
            });
  }
}
