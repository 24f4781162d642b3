package fr.essaim.web.prototypes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.prototypes.ConflictingEdit;
import fr.essaim.core.prototypes.EditDraft;
import fr.essaim.core.prototypes.FieldConflict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedFieldsTest {

  private final TypedFields typed =
      new TypedFields(Map.of("title", "Carte", "summary", "Un plan du quartier."), 3);

  @Test
  void isUntouchedUntilSomethingDiffers() {
    assertThat(typed.isTouched()).isFalse();

    typed.getValues().put("title", "Carte éducative");

    assertThat(typed.isTouched()).isTrue();
  }

  @Test
  void takesNoLineEndOfABrowserForAChange() {
    TypedFields lines = new TypedFields(Map.of("creators", "un\ndeux"), 1);
    lines.getValues().put("creators", "un\r\ndeux");

    assertThat(lines.isTouched()).isFalse();
  }

  @Test
  void letsTheOtherHaveAFieldThatThisPersonDidNotTouch() {
    typed.getValues().put("title", "Carte éducative");

    typed.meet(conflict(new FieldConflict("summary", "Un plan du quartier.", "Un plan à tenir.")));

    assertThat(typed.conflicts()).isEmpty();
    assertThat(typed.mine("summary")).isEqualTo("Un plan à tenir.");
    assertThat(typed.mine("title")).isEqualTo("Carte éducative");
    assertThat(typed.version()).isEqualTo(5);
  }

  @Test
  void keepsBothSidesOfAFieldThatBothTyped() {
    typed.getValues().put("title", "Carte éducative");

    typed.meet(conflict(new FieldConflict("title", "Carte éducative", "Carte des lieux")));

    assertThat(typed.conflicts()).containsExactly("title");
    assertThat(typed.mine("title")).isEqualTo("Carte éducative");
    assertThat(typed.theirs("title")).isEqualTo("Carte des lieux");

    typed.take("title");

    assertThat(typed.mine("title")).isEqualTo("Carte des lieux");
    assertThat(typed.conflicts()).isEmpty();
  }

  @Test
  void takesUpADraftOverTheVersionThatItWasTypedOver() {
    typed.resume(
        new EditDraft("prototype/carte", Map.of("title", "Carte éducative"), 2, Instant.EPOCH));

    assertThat(typed.mine("title")).isEqualTo("Carte éducative");
    assertThat(typed.mine("summary")).isEqualTo("Un plan du quartier.");
    assertThat(typed.version()).isEqualTo(2);
  }

  private static ConflictingEdit conflict(FieldConflict... conflicts) {
    return new ConflictingEdit("carte", 3, 5, List.of(conflicts));
  }
}
