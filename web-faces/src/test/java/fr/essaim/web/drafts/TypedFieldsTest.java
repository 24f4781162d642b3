package fr.essaim.web.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.drafts.EditDraft;
import java.time.Instant;
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

    typed.meet(Map.of("summary", "Un plan à tenir."), 5);

    assertThat(typed.conflicts()).isEmpty();
    assertThat(typed.mine("summary")).isEqualTo("Un plan à tenir.");
    assertThat(typed.mine("title")).isEqualTo("Carte éducative");
    assertThat(typed.version()).isEqualTo(5);
  }

  @Test
  void keepsBothSidesOfAFieldThatBothTyped() {
    typed.getValues().put("title", "Carte éducative");

    typed.meet(Map.of("title", "Carte des lieux"), 5);

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
        new EditDraft(
            "prototype/carte", Map.of("title", "Carte éducative"), 2, Instant.EPOCH, null));

    assertThat(typed.mine("title")).isEqualTo("Carte éducative");
    assertThat(typed.mine("summary")).isEqualTo("Un plan du quartier.");
    assertThat(typed.version()).isEqualTo(2);
  }

  @Test
  void tellsWhatSomebodyElseChangedSinceTheFormWasFilled() {
    typed.getValues().put("title", "Carte éducative");

    assertThat(typed.changedIn(Map.of("title", "Carte", "summary", "Un plan.", "creators", "")))
        .containsExactly(Map.entry("summary", "Un plan."));
  }
}
