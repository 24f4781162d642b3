package fr.essaim.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {

  @ParameterizedTest
  @CsvSource({
    "/prototypes/mon-cv,prototype,mon-cv",
    "/prototypes/mon-cv/imprimer,prototype,mon-cv",
    "/organisations/agcsbp,organisation,agcsbp",
    "/doc/prototype/mon-cv,prototype,mon-cv",
    "/doc/organisation/agcsbp.html,organisation,agcsbp"
  })
  void knowsTheThingThatAPageIsAbout(String page, String type, String key) {
    assertThat(Subject.of(page)).isEqualTo(new Subject(page, type, key));
  }

  @Test
  void isAboutThePageAloneWhereThereIsNoThing() {
    assertThat(Subject.of("/donnees")).isEqualTo(new Subject("/donnees", null, null));
    assertThat(Subject.of("/prototypes")).isEqualTo(new Subject("/prototypes", null, null));
  }

  @Test
  void takesOnlyPathsOfOurOwnAsPages() {
    assertThat(Subject.pathOf("/prototypes", 300)).isEqualTo("/prototypes");
    assertThat(Subject.pathOf("https://evil.example.org", 300)).isEqualTo("/");
    assertThat(Subject.pathOf("//evil.example.org", 300)).isEqualTo("/");
    assertThat(Subject.pathOf("/\\evil.example.org", 300)).isEqualTo("/");
    assertThat(Subject.pathOf("/\t/evil.example.org", 300)).isEqualTo("/");
    assertThat(Subject.pathOf("/" + "x".repeat(300), 300)).isEqualTo("/");
  }
}
