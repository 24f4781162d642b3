package fr.essaim.web.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.drafts.EditDraft;
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
  void aDraftKeepsWhatWasTouchedAndLeavesTheRestToWhatIsSavedByThen() {
    typed.getValues().put("summary", "Un plan à tenir.");
    assertThat(typed.touched()).isEqualTo(Map.of("summary", "Un plan à tenir.", "", "Carte"));

    TypedFields later = new TypedFields(Map.of("title", "Carte des lieux", "summary", "Autre"), 5);
    later.resume(new EditDraft("prototype/carte", typed.touched(), 3, Instant.EPOCH, null));

    assertThat(later.mine("title")).isEqualTo("Carte des lieux");
    assertThat(later.mine("summary")).isEqualTo("Un plan à tenir.");
    assertThat(later.version()).isEqualTo(3);
    assertThat(later.all()).containsOnlyKeys("title", "summary");
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
  void keepsChoicesAsTextsOfADraft() {
    TypedFields choices = new TypedFields(Map.of("areas", "bassin-minier"), 1);

    choices.getLists().put("areas", new String[] {"versant-nord-est", "bassin-minier"});
    assertThat(choices.all()).containsEntry("areas", "bassin-minier,versant-nord-est");
    assertThat(choices.getLists())
        .containsEntry("areas", List.of("bassin-minier", "versant-nord-est"));

    choices.getLists().put("areas", List.of("bassin-minier"));
    assertThat(choices.isTouched()).isFalse();
    choices.getLists().put("areas", List.of());
    assertThat(choices.getLists().get("areas")).isEqualTo(List.of());
  }
}
