package fr.essaim.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.OpenedAccount;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstDataIT {

  private Session session;
  private FirstData firstData;

  @BeforeEach
  void open() {
    session = Imports.prepared(Database.emptied().session());
    firstData = session.get(FirstData.class);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void theDemonstrationShowsEveryStateAndOpensAnAccountForEachRole() {
    List<ImportFile> files = new ArrayList<>(Imports.folder("programme"));
    files.addAll(Imports.folder("demo"));

    FirstData.Loaded loaded = firstData.load(FirstData.Choice.DEMO, files, "");

    assertThat(loaded.loaded()).isTrue();
    assertThat(loaded.accounts())
        .extracting(OpenedAccount::role)
        .containsAll(EnumSet.allOf(Role.class));
    assertThat(loaded.accounts()).extracting(OpenedAccount::password).doesNotContainNull();
    var all =
        session
            .get(OrganisationDirectory.class)
            .list(ListQuery.words("exemple").ofSize(100))
            .page();
    assertThat(all.rows()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(all.rows())
        .extracting(OrganisationCard::name)
        .allMatch(name -> name.endsWith("(exemple)"));

    List<String> keys = demoKeys();
    assertThat(keys).hasSizeGreaterThanOrEqualTo(12);
    PrototypeService service = session.get(PrototypeService.class);
    var dossiers = keys.stream().map(service::open).toList();
    assertThat(dossiers)
        .extracting(dossier -> dossier.details().title())
        .allMatch(t -> t.endsWith("(exemple)"));
    assertThat(dossiers)
        .extracting(dossier -> dossier.state())
        .containsAll(EnumSet.complementOf(EnumSet.of(PrototypeState.CAPITALISED)))
        .doesNotContain(PrototypeState.CAPITALISED);
    assertThat(dossiers)
        .extracting(dossier -> dossier.publication())
        .containsAll(Set.of(PublicationState.values()));
    assertThat(dossiers).anyMatch(dossier -> dossier.gauge().isComplete());
    assertThat(recall("demonstration")).isEqualTo("true");
    assertThat(madeUp("prototype")).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(madeUp("organisation")).hasSizeGreaterThanOrEqualTo(10).allMatch(this::isExample);
    for (String type :
        List.of("version", "transfer", "installation", "adaptation", "place", "offer")) {
      assertThat(madeUp(type)).as(type).isNotEmpty();
    }
  }

  @Test
  void loadsNothingTwice() {
    firstData.load(FirstData.Choice.PROGRAMME, Imports.folder("programme"), "");

    FirstData.Loaded again = firstData.load(FirstData.Choice.DEMO, Imports.folder("demo"), "");

    assertThat(again.loaded()).isFalse();
    assertThat(again.accounts()).isEmpty();
  }

  @Test
  void nothingIsOneAdministratorInAFederationToBeNamed() {
    FirstData.Loaded loaded =
        firstData.load(FirstData.Choice.NOTHING, List.of(), "claire@example.org");

    assertThat(loaded.accounts())
        .extracting(
            account -> account.email() + " " + account.role() + " " + account.organisationKey())
        .containsExactly("claire@example.org ADMINISTRATOR federation");
    assertThat(session.get(OrganisationDirectory.class).publishedKeys()).isEmpty();
  }

  private boolean isExample(String key) {
    return key.endsWith("-exemple");
  }

  @Test
  void whatWasCutShortIsNotMixedWithSomethingElse() {
    session.transaction(
        () ->
            session
                .entityManager()
                .createNativeQuery(
                    "insert into publication.instance (name, value) values ('first-data', 'loading demo')")
                .executeUpdate());

    assertThatThrownBy(() -> firstData.load(FirstData.Choice.NOTHING, List.of(), ""))
        .isInstanceOf(BusinessRuleViolation.class)
        .extracting(refused -> ((BusinessRuleViolation) refused).code())
        .isEqualTo("imports.first-data.cut-short");
    assertThat(recall("first-data")).isEqualTo("loading demo");
  }

  private List<String> madeUp(String type) {
    List<?> keys =
        session
            .entityManager()
            .createNativeQuery("select key from publication.made_up where type = ?1")
            .setParameter(1, type)
            .getResultList();
    return keys.stream().map(String.class::cast).toList();
  }

  private List<String> demoKeys() {
    return session
        .entityManager()
        .createQuery(
            "select p.key from Prototype p where p.source = 'demo' order by p.key", String.class)
        .getResultList();
  }

  private String recall(String name) {
    return (String)
        session
            .entityManager()
            .createNativeQuery("select value from publication.instance where name = ?1")
            .setParameter(1, name)
            .getSingleResult();
  }
}
