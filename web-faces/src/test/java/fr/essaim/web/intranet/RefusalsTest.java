package fr.essaim.web.intranet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsTest {

  @Test
  void takesTheThingOfARulesCodeForItsField() {
    assertThat(Refusals.fieldsOf("network.siret.invalid", List.of())).containsExactly("siret");
  }

  @Test
  void prefersTheFieldThatTheRuleNames() {
    assertThat(Refusals.fieldsOf("network.text.too-long", List.of("street", 200)))
        .containsExactly("street", "text");
  }

  @Test
  void writesIdsAsThePagesDo() {
    assertThat(Refusals.fieldsOf("prototypes.change-note.missing", List.of()))
        .containsExactly("changeNote");
  }

  @Test
  void looksAtTheInnermostThingFirst() {
    assertThat(Refusals.fieldsOf("prototypes.workshop.date.future", List.of()))
        .containsExactly("date", "workshop");
  }

  @Test
  void readsTheThingOutOfARuleThatJoinsBoth() {
    assertThat(Refusals.fieldsOf("prototypes.version.licence-missing", List.of()))
        .containsExactly("licence", "version");
  }

  @Test
  void takesNoTypedTextForAField() {
    assertThat(Refusals.fieldsOf("network.siret.invalid", List.of("123 456")))
        .containsExactly("siret");
  }

  @Test
  void findsNoFieldInACodeThatNamesNone() {
    assertThat(Refusals.fieldsOf("stale", List.of())).isEmpty();
  }
}
