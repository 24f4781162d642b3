package fr.essaim.core.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardVocabularyTest {

  @ParameterizedTest
  @CsvSource({
    "CC BY-SA 4.0,CC_BY_SA_4_0",
    "cc-by-nc-nd 4.0,CC_BY_NC_ND_4_0",
    "CC BY 4.0 International,CC_BY_4_0",
    "CC0,CC0_1_0",
    "Domaine public,CC0_1_0",
    "Licence Ouverte 2.0,LICENCE_OUVERTE_2_0",
    "Licence Art Libre,FREE_ART_1_3",
    "GNU AGPL v3,AGPL_3_0",
    "GNU GPL v3,GPL_3_0",
    "MIT,MIT"
  })
  void readsTheLicencesOfTheClosedList(String text, Licence licence) {
    assertThat(CardVocabulary.licence(text)).contains(licence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CC BY-SA", "tous droits réservés", "gratuit", "limite"})
  void guessesNoLicence(String text) {
    assertThat(CardVocabulary.licence(text)).isEmpty();
    assertThat(CardVocabulary.isUnlicensed(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sans licence", "Sans Licence (à définir)", "", "Aucune", "-"})
  void knowsACardWithoutLicence(String text) {
    assertThat(CardVocabulary.isUnlicensed(text)).isTrue();
  }

  @Test
  void takesTheKindThatIsNamedFirst() {
    assertThat(CardVocabulary.kind("Guide ou tutoriel de logiciel")).contains(PrototypeKind.GUIDE);
    assertThat(CardVocabulary.kind("Jeu, méthode d'animation")).contains(PrototypeKind.GAME);
    assertThat(CardVocabulary.kind("Chanson")).isEmpty();
  }

  @Test
  void knowsHowFarACardIs() {
    assertThat(CardVocabulary.progress("En co-conception")).contains(PrototypeState.IN_WORKSHOP);
    assertThat(CardVocabulary.progress("expérimenté")).contains(PrototypeState.TESTED);
    assertThat(CardVocabulary.progress("?")).isEmpty();
  }

  @Test
  void readsAudiences() {
    assertThat(CardVocabulary.parts("Professionnels, Habitants ; Collégiens et lycéens | Chats"))
        .extracting(part -> CardVocabulary.audience(part).orElse(null))
        .containsExactly(Audience.PROFESSIONALS, Audience.RESIDENTS, Audience.PUPILS, null);
  }

  @Test
  void onlyAFunctionsAddressIsPublic() {
    assertThat(CardVocabulary.functionalAddress("Jeanne, jeanne.exemple@example.org")).isEmpty();
    assertThat(CardVocabulary.functionalAddress("jeanne@example.org, accueil.centre@example.org"))
        .contains("accueil.centre@example.org");
  }
}
