package fr.essaim.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom services write to. */
class CorrespondentsIT {

  private final People people = new People();
  private final Correspondents correspondents = people.system().get(Correspondents.class);

  @Test
  void areThoseWhoMayInTheOrganisationElseInItsFederation() {
    add("nord", Map.of("name", "Fédération", "kind", "FEDERATION"));
    add("echo", Map.of("name", "L'Écho", "kind", "SOCIAL_CENTRE", "federation", "nord"));
    people.person("fede", Role.FEDERATION, "nord");
    people.person("sam", Role.STAFF, "echo");
    people.person("luc", Role.MANAGER, "moulin");

    assertThat(decidersOf("echo")).containsExactly("fede@example.org");
    people.invited("zoe", Role.MANAGER, "echo");
    assertThat(decidersOf("echo"))
        .as("who has not come in yet")
        .containsExactly("fede@example.org");
    people.person("mia", Role.MANAGER, "echo");
    assertThat(decidersOf("echo")).containsExactly("mia@example.org");
    assertThat(decidersOf("riviere")).isEmpty();
  }

  @Test
  void areNamedByWhatRecordsCallThem() {
    UUID luc = people.person("luc", Role.MANAGER, "moulin");

    assertThat(correspondents.named(luc.toString()))
        .contains(new Correspondent(luc, "luc", "luc@example.org", "fr"));
    assertThat(correspondents.named(Access.SYSTEM)).isEmpty();
    assertThat(correspondents.named(Access.ERASED)).isEmpty();
    assertThat(correspondents.named(null)).isEmpty();
  }

  private List<String> decidersOf(String organisation) {
    return people
        .system()
        .inTransaction(
            () -> correspondents.whoMay(Permission.PROTOTYPE_PUBLISH, organisation).stream())
        .map(Correspondent::email)
        .toList();
  }

  private void add(String key, Map<String, String> fields) {
    people
        .system()
        .transaction(
            () ->
                people
                    .system()
                    .get(OrganisationDirectory.class)
                    .create(new CreateOrganisation(key, OrganisationDetails.of(fields))));
  }
}
