package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicContactTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "06 12 34 56 78",
        "0712345678",
        "07.12.34.56.78",
        "+33 6 12 34 56 78",
        "+33612345678",
        "M. Dupont",
        "Mme Durand, accueil@centre.example.org",
        "Voir monsieur Petit",
        "Madame Grand",
        "Dr Martin"
      })
  void noticesAMobileNumberAndATitleBeforeAName(String text) {
    assertThat(PublicContactText.seemsPersonal(text)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "accueil@centre.example.org",
        "03 20 12 34 56",
        "03 06 12 34 56",
        "Le secrétariat, 12 rue du Dr-Roux",
        "Centre social Mme",
        "L'accueil, M.J.C. du Nord"
      })
  void leavesAFunctionAlone(String text) {
    assertThat(PublicContactText.seemsPersonal(text)).isFalse();
  }
}
