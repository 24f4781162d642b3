package fr.essaim.publisher.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import fr.essaim.core.peers.ForeignPrototype;
import fr.essaim.core.peers.Peer;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.document.Uris;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from a page of another network's feed, and what is left. */
class PeerPageTest {

  private static final String THEIRS = "https://theirs.example";
  private static final Peer PEER = new Peer(THEIRS, "Eux");
  private static final Uris OURS = new Uris("https://ours.example");
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private final StringBuilder page = new StringBuilder();

  private PeerPage read() {
    return PeerPage.read(
        PEER,
        OURS,
        NOW,
        new ByteArrayInputStream(page.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String member(long position) {
    return "<" + THEIRS + "/ldes/prototypes#" + position + ">";
  }

  private void member(long position, String activity, String document, String created) {
    String member = member(position);
    page.append(member + " <" + Namespaces.RDF + "type> <" + Namespaces.AS + activity + "> .\n")
        .append(member + " <" + Namespaces.DCT + "isVersionOf> <" + document + "> .\n")
        .append(member + " <" + Namespaces.DCT + "created> \"" + created + "\" .\n")
        .append(member + " <" + Namespaces.SCHEMA + "position> \"" + position + "\" .\n");
  }

  private void says(long position, String subject, String property, String value) {
    page.append("<" + subject + "> <" + property + "> " + value + " " + member(position) + " .\n");
  }

  private void update(long position, String key, String title) {
    member(position, "Update", THEIRS + "/doc/prototype/" + key, "2026-11-20T10:00:00Z");
    says(position, THEIRS + "/id/prototype/" + key, Namespaces.DCT + "title", title);
  }

  @Test
  void takesWhatAPrototypeSaysInCodesThatWeKnow() {
    String cv = THEIRS + "/id/prototype/cv";
    update(7, "cv", "\"Le CV\"@fr");
    says(7, cv, Namespaces.DCT + "title", "\"The CV\"@en");
    says(7, cv, Namespaces.DCT + "description", "\"Un CV.\"@fr");
    says(7, cv, Namespaces.DCT + "license", "<https://creativecommons.org/licenses/by-sa/4.0/>");
    says(7, cv, Namespaces.DCT + "type", "<" + THEIRS + "/def#kind-facilitation-method>");
    says(7, cv, Namespaces.ADMS + "status", "<" + THEIRS + "/def#state-in-workshop>");
    says(7, cv, Namespaces.DCT + "audience", "<" + THEIRS + "/def#audience-residents>");
    says(7, cv, Namespaces.DCT + "audience", "<" + THEIRS + "/def#audience-martians>");
    says(7, cv, Namespaces.DCT + "subject", "<" + THEIRS + "/id/theme/parentalite>");
    says(7, cv, Namespaces.DCT + "subject", "<https://third.example/id/theme/autre>");
    says(7, cv, Namespaces.DCAT + "version", "\"1.2\"");
    says(7, cv, Namespaces.PROV + "wasDerivedFrom", "<https://ours.example/id/prototype/radio>");

    ForeignPrototype prototype = read().prototypes(0).get(0);

    assertThat(prototype.title()).isEqualTo("Le CV");
    assertThat(prototype.language()).isEqualTo("fr");
    assertThat(prototype.kind()).isEqualTo(PrototypeKind.FACILITATION_METHOD);
    assertThat(prototype.state()).isEqualTo(PrototypeState.IN_WORKSHOP);
    assertThat(prototype.audiences()).containsExactly(Audience.RESIDENTS);
    assertThat(prototype.themeKeys()).containsExactly("parentalite");
    assertThat(prototype.licence()).isEqualTo("https://creativecommons.org/licenses/by-sa/4.0/");
    assertThat(prototype.latest()).isEqualTo("1.2");
    assertThat(prototype.derivedKey()).isEqualTo("radio");
    assertThat(prototype.changedAt()).isEqualTo("2026-11-20T10:00:00Z");
  }

  @Test
  void theLastVersionOfAPageCountsAndWhatIsDeletedIsWithdrawn() {
    update(9, "cv", "\"Le neuf\"@fr");
    update(3, "cv", "\"L'ancien\"@fr");
    update(4, "radio", "\"La radio\"@fr");
    member(12, "Delete", THEIRS + "/doc/prototype/radio", "2026-11-21T10:00:00Z");

    PeerPage read = read();

    assertThat(read.prototypes(0)).extracting(ForeignPrototype::title).containsExactly("Le neuf");
    assertThat(read.withdrawn(0))
        .containsExactly(entry("radio", Instant.parse("2026-11-21T10:00:00Z")));
    assertThat(read.position()).isEqualTo(12);
    assertThat(read.prototypes(9)).isEmpty();
    assertThat(read.withdrawn(12)).isEmpty();
  }

  @Test
  void aNetworkSpeaksOfItsOwnThingsAlone() {
    update(1, "cv", "\"Le CV\"@fr");
    member(2, "Delete", "https://third.example/doc/prototype/cv", "2026-11-21T10:00:00Z");
    member(3, "Update", "https://ours.example/doc/prototype/radio", "2026-11-21T10:00:00Z");
    says(3, "https://ours.example/id/prototype/radio", Namespaces.DCT + "title", "\"Piégé\"");
    says(1, THEIRS + "/id/prototype/autre", Namespaces.DCT + "title", "\"Glissé\"");
    member(4, "Update", THEIRS + "/doc/prototype/../../x", "2026-11-21T10:00:00Z");
    member(5, "Update", THEIRS + "/doc/version/cv-v1-0", "2026-11-21T10:00:00Z");

    PeerPage read = read();

    assertThat(read.prototypes(0)).extracting(ForeignPrototype::key).containsExactly("cv");
    assertThat(read.withdrawn(0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "<file:///etc/passwd>",
        "<https://me:secret@theirs.example/>",
        "<https:///>",
        "\"https://creativecommons.org/licenses/by/4.0/\"",
        "_:b"
      })
  void aLicenceThatIsNoAddressOfTheWebIsNone(String licence) {
    update(1, "cv", "\"<script>alert(1)</script>\"@fr");
    says(1, THEIRS + "/id/prototype/cv", Namespaces.DCT + "license", licence);

    ForeignPrototype prototype = read().prototypes(0).get(0);

    assertThat(prototype.licence()).isNull();
    assertThat(prototype.title()).isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void whatIsToComeIsOfToday() {
    member(1, "Delete", THEIRS + "/doc/prototype/cv", "2999-01-01T00:00:00Z");

    assertThat(read().withdrawn(0).values()).containsExactly(NOW);
  }

  @Test
  void aRootLeadsToTheMonthThatHasSomethingNew() {
    month("2026-10", 1);
    month("2026-11", 40);

    assertThat(read().after(0)).contains(THEIRS + "/ldes/prototypes/17/2026-10/0.nq");
    assertThat(read().after(1)).contains(THEIRS + "/ldes/prototypes/17/2026-11/39.nq");
    assertThat(read().after(40)).isEmpty();
    assertThat(read().next()).isEmpty();
  }

  private void month(String month, long first) {
    String node = "<%1$s/ldes/prototypes/17/%2$s/%3$d.nq>".formatted(THEIRS, month, first - 1);
    for (String path : List.of(Namespaces.DCT + "created", Namespaces.SCHEMA + "position")) {
      String relation = "<" + THEIRS + "/ldes/prototypes#" + month + path.hashCode() + ">";
      page.append(relation + " <" + Namespaces.TREE + "node> " + node + " .\n")
          .append(relation + " <" + Namespaces.TREE + "path> <" + path + "> .\n")
          .append(relation + " <" + Namespaces.TREE + "value> \"" + first + "\" .\n");
    }
  }

  @Test
  void leadsToThePagesOfItsOwnFeedAlone() {
    page.append("<" + THEIRS + "/r> <" + Namespaces.TREE + "node> <")
        .append(THEIRS + "/ldes/prototypes/17/0.nq> .\n");
    assertThat(read().next()).contains(THEIRS + "/ldes/prototypes/17/0.nq");

    page.append("<" + THEIRS + "/r> <" + Namespaces.TREE + "node> <http://127.0.0.1/x.nq> .\n");
    assertThatThrownBy(this::read).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Bonjour</body></html>",
        "<a> <b> <c>",
        "<https://theirs.example/a> <https://theirs.example/b> \"sans fin",
        "<https://theirs.example/#1> <http://purl.org/dc/terms/isVersionOf> \"text\" .",
        "\u0000\u0001\u0002"
      })
  void whatIsMalformedIsRefusedWhole(String nquads) {
    page.append(nquads);

    assertThatThrownBy(this::read).isInstanceOf(RuntimeException.class);
  }
}
