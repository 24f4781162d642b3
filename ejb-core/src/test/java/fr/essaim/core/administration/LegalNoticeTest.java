package fr.essaim.core.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LegalNoticeTest {

  private static final String HOST = "essaim.publisher.host";

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "essaim.publisher.name", "Fédération d'essai",
              "essaim.publisher.address", "1 rue de l'Essai, Lille",
              "essaim.publisher.phone", "03 20 00 00 00",
              "essaim.publisher.email", "contact@example.org",
              "essaim.publisher.director", "Camille Exemple"));

  private final LegalNotice notice =
      new LegalNotice(name -> Optional.ofNullable(settings.get(name)));

  @Test
  void namesTheSettingThatIsMissing() {
    assertThat(notice.missing()).containsExactly(HOST);
    assertThat(notice.about("host")).isEmpty();
  }

  @Test
  void missesNothingOnceAllIsSaid() {
    settings.put(HOST, "Un hébergeur, Lille");

    assertThat(notice.missing()).isEmpty();
    assertThat(notice.about("host")).contains("Un hébergeur, Lille");
  }
}
