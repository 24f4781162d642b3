package fr.essaim.core.prototypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThemeServiceIT {

  private final Network network = new Network();
  private final Session officer =
      network.as(network.person("Olive", Role.FEDERATION, "federation"));

  @AfterEach
  void close() {
    officer.close();
    network.close();
  }

  @Test
  void aSetIsTakenWholeAndItsDocumentsFollow() {
    undone(
        () -> {
          empty();
          ThemeService service = officer.get(ThemeService.class);
          assertThat(service.list()).isEmpty();
          assertThat(service.offered()).extracting(ThemeSet::taken).containsExactly(false);

          service.take("programme");

          assertThat(service.offered()).extracting(ThemeSet::taken).containsExactly(true);
          assertThat(service.list()).hasSize(18);
          Theme welcome = officer.get(PrototypeLibrary.class).theme("accueil").orElseThrow();
          assertThat(welcome.broader()).isEqualTo("theme-accueil-administration");
          assertThat(welcome.closeMatches())
              .containsExactlyInAnyOrder("theme-accueil-administration", "accueil-et-orientation");
          assertThat(announced()).hasSizeGreaterThanOrEqualTo(18);
          return null;
        });
  }

  @Test
  void whatIsThereStaysAndWhatNamesAnUnknownOneIsRefused() {
    ThemeService service = officer.get(ThemeService.class);
    Theme known = theme("accueil", null);
    assertThat(service.add(known)).isFalse();
    assertThatThrownBy(() -> service.add(theme("jardins", "nulle-part")))
        .isInstanceOf(UnknownThing.class);
    assertThatThrownBy(() -> service.take("another")).isInstanceOf(UnknownThing.class);
  }

  @Test
  void isNoMatterOfACentre() {
    try (Session manager = network.as(network.person("Mona", Role.MANAGER, "moulin"))) {
      assertThatThrownBy(() -> manager.get(ThemeService.class).take("programme"))
          .isInstanceOf(NotAllowed.class);
    }
  }

  private static Theme theme(String key, String broader) {
    return new Theme(
        key, ThemeOrigin.WIKI, "Jardins", "Gardens", "Cultiver.", "Growing.", broader, List.of());
  }

  private void empty() {
    for (String statement :
        List.of(
            "delete from publication.outbox",
            "delete from prototypes.theme_match",
            "update prototypes.theme set broader_key = null",
            "delete from prototypes.theme")) {
      officer.entityManager().createNativeQuery(statement).executeUpdate();
    }
  }

  private List<?> announced() {
    return officer
        .entityManager()
        .createNativeQuery("select key from publication.outbox where type = 'theme'")
        .getResultList();
  }

  /** Other tests need the themes that are there. */
  private void undone(Callable<Void> work) {
    officer.entityManager().getTransaction().begin();
    try {
      work.call();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    } finally {
      officer.entityManager().getTransaction().rollback();
    }
  }
}
