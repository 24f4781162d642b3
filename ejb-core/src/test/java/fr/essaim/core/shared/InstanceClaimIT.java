package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstanceClaimIT {

  private static final String BASE = "https://essaim.example.org";
  private static final String OTHER_BASE = "https://essai.example.org";

  private final Database database = Database.emptied();
  private final List<Session> sessions = new ArrayList<>();

  @AfterEach
  void close() {
    sessions.forEach(Session::close);
  }

  @Test
  void theOriginalIsNoCopyHoweverOftenItStartsAndWhateverItsBaseBecomes() {
    assertThat(start("here", BASE, Map.of()).isCopy()).isFalse();
    assertThat(start("here", BASE, Map.of()).isCopy()).isFalse();
    assertThat(start("here", OTHER_BASE, Map.of()).isCopy()).isFalse();
    assertThat(start("here", BASE, Map.of()).isCopy()).isFalse();
  }

  @Test
  void elsewhereItIsACopyUntilItHasAnotherBase() {
    start("here", BASE, Map.of()).isCopy();

    InstanceClaim copy = start("elsewhere", BASE, Map.of());
    assertThat(copy.isCopy()).isTrue();
    assertThat(copy.mayPublish()).isFalse();
    assertThat(start("elsewhere", OTHER_BASE, Map.of()).mayPublish()).isTrue();
    assertThat(start("elsewhere", BASE, Map.of()).isCopy()).isTrue();
    assertThat(start("here", BASE, Map.of()).isCopy()).isFalse();
  }

  @Test
  void whatTakesOverMakesACopyOfTheOther() {
    start("here", BASE, Map.of()).isCopy();

    assertThat(start("elsewhere", BASE, Map.of("essaim.place.take-over", "true")).isCopy())
        .isFalse();
    assertThat(start("elsewhere", BASE, Map.of()).isCopy()).isFalse();
    assertThat(start("here", BASE, Map.of()).isCopy()).isTrue();
  }

  @Test
  void oneMoreNodeIsNoCopy() {
    start("here", BASE, Map.of()).isCopy();

    assertThat(start("beside", BASE, Map.of("essaim.place.join", "true")).isCopy()).isFalse();
    assertThat(start("beside", BASE, Map.of()).isCopy()).isFalse();
    assertThat(start("here", BASE, Map.of()).isCopy()).isFalse();
  }

  @Test
  void inMaintenanceNothingIsClaimedAndDocumentsAreWritten() {
    start("here", BASE, Map.of()).isCopy();
    Map<String, String> maintenance = Map.of("essaim.maintenance", "true");

    assertThat(start("elsewhere", BASE, maintenance).mayPublish()).isTrue();
    assertThat(start("elsewhere", BASE, maintenance).isCopy()).isTrue();
    assertThat(start("elsewhere", OTHER_BASE, maintenance).isCopy()).isFalse();
    assertThat(start("third", OTHER_BASE, Map.of()).isCopy()).isFalse();
  }

  @Test
  void withoutALauncherNothingIsClaimed() {
    Session session = database.session().setting("essaim.base-uri", BASE);
    sessions.add(session);
    assertThat(session.get(InstanceClaim.class).isCopy()).isFalse();
  }

  private InstanceClaim start(String place, String base, Map<String, String> settings) {
    Session session =
        database.session().setting("essaim.base-uri", base).setting("essaim.place", place);
    settings.forEach(session::setting);
    sessions.add(session);
    return session.get(InstanceClaim.class);
  }
}
