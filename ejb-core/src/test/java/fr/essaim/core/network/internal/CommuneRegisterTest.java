package fr.essaim.core.network.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.network.Commune;
import org.junit.jupiter.api.Test;

class CommuneRegisterTest {

  private final CommuneRegister register = new CommuneRegister();

  @Test
  void findsByTheBeginningOfANameTheMostPopulousFirst() {
    assertThat(register.search("tourc", 5)).extracting(Commune::label).contains("Tourcoing (59)");
    assertThat(register.search("St Denis", 3).get(0).label()).isEqualTo("Saint-Denis (974)");
    assertThat(register.search("lille", 3).get(0).label()).isEqualTo("Lille (59)");
    assertThat(register.search("", 3)).isEmpty();
  }

  @Test
  void findsByPostcodeAndByCode() {
    assertThat(register.search("59200", 5)).extracting(Commune::name).contains("Tourcoing");
    assertThat(register.search("2a004", 5)).extracting(Commune::name).containsExactly("Ajaccio");
  }

  @Test
  void understandsWhatOnlyOneIsCalled() {
    assertThat(register.understand("Tourcoing (59)")).map(Commune::key).contains("commune-59599");
    assertThat(register.understand(" tourcoing ")).map(Commune::key).contains("commune-59599");
    assertThat(register.understand("59200 Tourcoing")).map(Commune::key).contains("commune-59599");
    assertThat(register.understand("Saint-Denis")).isEmpty();
    assertThat(register.understand("Trifouillis-les-Oies")).isEmpty();
  }

  @Test
  void noTwoCommunesHaveOneLabel() {
    assertThat(register.search("saint", 5000)).extracting(Commune::label).doesNotHaveDuplicates();
  }
}
