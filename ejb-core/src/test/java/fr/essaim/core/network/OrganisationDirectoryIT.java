package fr.essaim.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.lists.FacetCounts.Count;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.StaleEdit;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.WithdrawnThing;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganisationDirectoryIT {

  private Session session;
  private OrganisationDirectory directory;

  @BeforeEach
  void open() {
    session = Database.emptied().session();
    directory = session.get(OrganisationDirectory.class);
    record(RecordTerritory.commune("59599", "Tourcoing"));
    record(RecordTerritory.commune("59512", "Roubaix"));
    record(RecordTerritory.area("Versant Nord-Est"));
    create(
        "federation", OrganisationDetails.of("Fédération (exemple)", OrganisationKind.FEDERATION));
    create(
        "association",
        OrganisationDetails.of("Association (exemple)", OrganisationKind.ASSOCIATION));
    create(
        "belencontre",
        OrganisationDetails.of(
                "Centre socioculturel de Belencontre", OrganisationKind.SOCIAL_CENTRE)
            .located("commune-59599", List.of("programme-versant-nord-est"))
            .underManager("association")
            .memberOf("federation"));
    create(
        "echo",
        OrganisationDetails.of("Centre social de l'Écho", OrganisationKind.SOCIAL_CENTRE)
            .located("commune-59512", List.of("programme-versant-nord-est"))
            .withDescription("Un cyber-café tenu avec les habitants."));
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void findsWithoutAccentsAndWithATypo() {
    assertThat(foundBy("echo")).containsExactly("echo");
    assertThat(foundBy("ÉCHO")).containsExactly("echo");
    assertThat(foundBy("belancontre")).containsExactly("belencontre");
    assertThat(foundBy("cyber cafe")).containsExactly("echo");
    assertThat(foundBy("100%")).isEmpty();
    assertThat(foundBy("piscine")).isEmpty();
  }

  @Test
  void countsFacetsAsIfTheirOwnChoiceWereNotMade() {
    ListResult<OrganisationCard> list =
        directory.search(
            ListQuery.all()
                .with(OrganisationFilters.KIND, OrganisationKind.SOCIAL_CENTRE)
                .ofSize(1));

    assertThat(list.total()).isEqualTo(2);
    assertThat(list.rows()).hasSize(1);
    assertThat(list.facet(OrganisationFilters.KIND))
        .extracting(Count::thing)
        .containsExactlyInAnyOrder(
            OrganisationKind.SOCIAL_CENTRE,
            OrganisationKind.ASSOCIATION,
            OrganisationKind.FEDERATION);
    assertThat(list.facet(OrganisationFilters.TERRITORY))
        .extracting(count -> ((TerritoryRef) count.thing()).name() + " " + count.count())
        .containsExactly("Versant Nord-Est 2", "Roubaix 1", "Tourcoing 1");
  }

  @Test
  void findsInATerritoryWhatLiesWithinIt() {
    assertThat(foundIn("departement-59")).containsExactly("echo", "belencontre");
    assertThat(foundIn("region-32")).containsExactly("echo", "belencontre");
    assertThat(foundIn("commune-59512")).containsExactly("echo");
    assertThat(foundIn("departement-62")).isEmpty();
    assertThat(foundIn("programme-versant-nord-est")).containsExactly("echo", "belencontre");
  }

  @Test
  void givesTheTotalOfAPageBeyondTheLast() {
    var page = directory.search(ListQuery.all().atPage(9).ofSize(10)).page();

    assertThat(page.rows()).isEmpty();
    assertThat(page.total()).isEqualTo(4);
  }

  @Test
  void showsThePublicRecordWithItsNeighbours() {
    OrganisationPublicView centre = directory.publicView("belencontre");

    assertThat(centre.commune().name()).isEqualTo("Tourcoing");
    assertThat(centre.areas()).extracting(TerritoryRef::name).containsExactly("Versant Nord-Est");
    assertThat(centre.manager().key()).isEqualTo("association");
    assertThat(centre.federation().key()).isEqualTo("federation");
    assertThat(directory.publicView("association").managed())
        .extracting(OrganisationRef::key)
        .containsExactly("belencontre");
  }

  @Test
  void readsSeveralTogetherAsItReadsEach() {
    List<String> keys = directory.publishedKeys();

    assertThat(directory.published(keys))
        .containsExactlyInAnyOrderElementsOf(keys.stream().map(directory::publicView).toList());
    assertThat(directory.published(List.of("brouillon", "nobody"))).isEmpty();
    assertThat(directory.published(List.of())).isEmpty();
    TerritoryDirectory territories = session.get(TerritoryDirectory.class);
    List<String> places = territories.keys();
    assertThat(territories.find(places))
        .containsExactlyInAnyOrderElementsOf(places.stream().map(territories::publicView).toList());
  }

  @Test
  void refusesAStaleEditAndKeepsWhatWasSaved() {
    OrganisationView read = session.inTransaction(() -> directory.view("echo"));
    session.transaction(
        () ->
            directory.edit(
                new EditOrganisation("echo", read.version(), read.details().withDescription("A"))));

    assertThatThrownBy(
            () ->
                session.transaction(
                    () ->
                        directory.edit(
                            new EditOrganisation(
                                "echo", read.version(), read.details().withDescription("B")))))
        .isInstanceOf(StaleEdit.class);
    assertThat(directory.publicView("echo").description()).isEqualTo("A");
  }

  @Test
  void savingTheSameAgainChangesNothing() {
    OrganisationView read = session.inTransaction(() -> directory.view("belencontre"));
    long rows = outboxRows();

    session.transaction(
        () -> directory.edit(new EditOrganisation("belencontre", read.version(), read.details())));

    assertThat(directory.view("belencontre").version()).isEqualTo(read.version());
    assertThat(outboxRows()).isEqualTo(rows);
  }

  @Test
  void anEditOfTheAreasAloneIsANewVersion() {
    OrganisationView read = session.inTransaction(() -> directory.view("echo"));

    OrganisationView after =
        session.inTransaction(
            () ->
                directory.edit(
                    new EditOrganisation(
                        "echo",
                        read.version(),
                        read.details().located("commune-59512", List.of()))));

    assertThat(after.version()).isGreaterThan(read.version());
    assertThat(directory.publicView("echo").areas()).isEmpty();
  }

  @Test
  void aMergedKeyLeadsToTheSurvivorForGood() {
    create("doublon", OrganisationDetails.of("Assoc (exemple)", OrganisationKind.ASSOCIATION));
    session.transaction(
        () ->
            session
                .get(OrganisationMerges.class)
                .merge(new MergeOrganisations("association", "doublon", Set.of())));

    assertThat(directory.publicView("association").key()).isEqualTo("doublon");
    assertThat(directory.published(List.of("association"))).isEmpty();
    assertThat(directory.publicView("doublon").formerKeys()).containsExactly("association");
    assertThat(directory.survivorOf("association")).contains("doublon");
    assertThat(directory.publicView("belencontre").manager().key()).isEqualTo("doublon");
    assertThat(directory.named(Set.of("association")).get("association").key())
        .isEqualTo("doublon");
    assertThat(session.events())
        .filteredOn(OrganisationMerged.class::isInstance)
        .containsExactly(new OrganisationMerged("association", "doublon"));
    assertThatThrownBy(
            () -> create("association", OrganisationDetails.of("X", OrganisationKind.ASSOCIATION)))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("network.key.taken");
    assertThat(foundBy("association")).isEmpty();
  }

  @Test
  void saysOfWhatWasWithdrawnThatItIsGoneAndOfADraftThatItIsUnknown() {
    session.transaction(() -> directory.withdraw("echo"));
    assertThatThrownBy(() -> directory.publicView("echo")).isInstanceOf(WithdrawnThing.class);

    session.transaction(
        () ->
            directory.create(
                new CreateOrganisation(
                    "brouillon", OrganisationDetails.of("Brouillon", OrganisationKind.PARTNER))));
    assertThatThrownBy(() -> directory.publicView("brouillon")).isInstanceOf(UnknownThing.class);
    assertThat(directory.list(ListQuery.all()).page().total()).isEqualTo(5);
    assertThat(directory.search(ListQuery.all()).page().total()).isEqualTo(3);
    assertThat(directory.publishedKeys()).doesNotContain("echo", "brouillon");
  }

  @Test
  void tellsTheOutboxOfEveryPageThatShowsTheChange() {
    session.transaction(
        () ->
            session
                .entityManager()
                .createNativeQuery("delete from publication.outbox")
                .executeUpdate());
    OrganisationView read = session.inTransaction(() -> directory.view("association"));

    session.transaction(
        () ->
            directory.edit(
                new EditOrganisation(
                    "association",
                    read.version(),
                    OrganisationDetails.of("Autre nom (exemple)", OrganisationKind.ASSOCIATION))));

    assertThat(
            session
                .entityManager()
                .createNativeQuery(
                    "select string_agg(key, ' ' order by key) from publication.outbox")
                .getSingleResult())
        .isEqualTo("association belencontre");
  }

  @Test
  void makesAKeyFromTheNameThatNothingHas() {
    String first = createUnnamed("Espace de vie sociale (exemple)");
    String second = createUnnamed("Espace de vie sociale (exemple)");

    assertThat(first).isEqualTo("espace-de-vie-sociale-exemple");
    assertThat(second).isEqualTo("espace-de-vie-sociale-exemple-2");
  }

  @Test
  void refusesWhatNamesNothing() {
    assertThatThrownBy(
            () ->
                create(
                    "x",
                    OrganisationDetails.of("X", OrganisationKind.SOCIAL_CENTRE)
                        .located("commune-99999", List.of())))
        .isInstanceOf(UnknownThing.class);
    assertThatThrownBy(
            () ->
                create(
                    "x",
                    OrganisationDetails.of("X", OrganisationKind.SOCIAL_CENTRE).memberOf("echo")))
        .hasMessageContaining("network.federation.not-one");
  }

  private String createUnnamed(String name) {
    return session.inTransaction(
        () ->
            directory.create(
                new CreateOrganisation(
                    null, OrganisationDetails.of(name, OrganisationKind.LIVING_SPACE))));
  }

  private List<String> foundBy(String text) {
    return keys(ListQuery.words(text));
  }

  private List<String> foundIn(String territory) {
    return keys(ListQuery.all().with(OrganisationFilters.TERRITORY, Set.of(territory)));
  }

  private List<String> keys(ListQuery query) {
    return directory.search(query).page().rows().stream().map(OrganisationCard::key).toList();
  }

  private void record(RecordTerritory stated) {
    session.inTransaction(() -> session.get(TerritoryDirectory.class).record(stated));
  }

  private void create(String key, OrganisationDetails details) {
    session.transaction(() -> directory.create(new CreateOrganisation(key, details)));
    session.transaction(() -> directory.publish(key));
  }

  private long outboxRows() {
    return ((Number)
            session
                .entityManager()
                .createNativeQuery("select count(*) from publication.outbox")
                .getSingleResult())
        .longValue();
  }
}
