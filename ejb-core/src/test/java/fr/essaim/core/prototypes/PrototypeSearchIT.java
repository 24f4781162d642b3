package fr.essaim.core.prototypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.FacetCounts.Count;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.SessionEventManager;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding prototypes, for the public and for the staff of a centre. */
class PrototypeSearchIT {

  private static final String CV = "mon-cv-numerique";
  private static final String PROF = "quand-les-enfants-deviennent-prof";
  private static final String GAME = "le-numerique-c-est-ludique";
  private static final String DRAFT = "reunion-en-preparation";

  private Database database;
  private Session session;
  private PrototypeLibrary library;

  @BeforeEach
  void open() {
    database = Database.emptied();
    session = database.session().with(ProofElsewhere.class, Prototypes.noProof());
    library = session.get(PrototypeLibrary.class);
    centre("belencontre", "Centre socioculturel de Belencontre");
    centre("echo", "Centre social de l'Écho");
    prototype(
        CV,
        "belencontre",
        details(
            "Mon CV numérique",
            PrototypeKind.FACILITATION_METHOD,
            Set.of(Audience.RESIDENTS, Audience.JOB_SEEKERS),
            Set.of("insertion"),
            Set.of("echo")),
        Licence.CC_BY_SA_4_0,
        PrototypeState.INITIATED,
        PrototypeState.IN_WORKSHOP);
    prototype(
        PROF,
        "belencontre",
        details(
            "Quand les enfants deviennent prof",
            PrototypeKind.TUTORIAL,
            Set.of(Audience.PARENTS, Audience.SENIORS),
            Set.of("parentalite", "communication"),
            Set.of()),
        Licence.CC_BY_NC_4_0,
        PrototypeState.INITIATED);
    prototype(
        GAME,
        "echo",
        details(
            "Le numérique, c'est ludique",
            PrototypeKind.GAME,
            Set.of(Audience.RESIDENTS),
            Set.of("accueil"),
            Set.of()),
        null,
        PrototypeState.INITIATED,
        PrototypeState.IN_WORKSHOP,
        PrototypeState.TESTED);
    session.transaction(
        () ->
            session
                .get(PrototypeImports.class)
                .bring(
                    imported(
                        DRAFT,
                        "echo",
                        details(
                            "Réunion en préparation",
                            PrototypeKind.GUIDE,
                            Set.of(),
                            Set.of(),
                            Set.of()),
                        null,
                        false,
                        PrototypeState.INITIATED)));
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void findsWithoutAccentsAndWithTypos() {
    assertThat(found("numerique")).containsExactlyInAnyOrder(CV, GAME);
    assertThat(found("NUMÉRIQUE")).containsExactlyInAnyOrder(CV, GAME);
    assertThat(found("numeriqe")).containsExactlyInAnyOrder(CV, GAME);
    assertThat(found("enfents prof")).containsExactly(PROF);
    assertThat(found("parantalité")).containsExactly(PROF);
    assertThat(found("ludik")).containsExactly(GAME);
    assertThat(found("enfont")).containsExactly(PROF);
    assertThat(found("enf")).containsExactly(PROF);
  }

  @Test
  void tellsWhatHasTheWordsFromWhatIsOnlyLikeThem() {
    session.transaction(
        () ->
            session
                .get(PrototypeService.class)
                .fillSheet(
                    new FillSheet(GAME, 1, Map.of(SheetSection.MEANS, "Une table d'enfont"))));
    ListResult<PrototypeRow> found = search("enfont", "");
    assertThat(found.rowsWithWords()).extracting(PrototypeRow::key).containsExactly(GAME);
    assertThat(found.rowsAlike()).extracting(PrototypeRow::key).containsExactly(PROF);
    assertThat(search("enfont", "title").rowsAlike()).isEmpty();
    assertThat(search("", "").rowsAlike()).isEmpty();
  }

  @Test
  void findsNothingWhereNothingIsAlike() {
    assertThat(found("piscine")).isEmpty();
    assertThat(found("numérique piscine")).isEmpty();
    assertThat(found("100%")).isEmpty();
    assertThat(found("_")).hasSize(3);
    assertThat(found("'; drop table prototypes.prototype; --")).isEmpty();
  }

  @Test
  void findsWordsOfTheSheetAndOfThemesInBothLanguages() {
    session.transaction(
        () ->
            session
                .get(PrototypeService.class)
                .fillSheet(
                    new FillSheet(
                        GAME, 1, Map.of(SheetSection.MEANS, "Une imprimante et des élastiques"))));

    assertThat(found("elastique")).containsExactly(GAME);
    assertThat(found("parenthood")).containsExactly(PROF);
  }

  @Test
  void putsWhatFitsTheTitleBestFirst() {
    session.transaction(
        () ->
            session
                .get(PrototypeService.class)
                .fillSheet(
                    new FillSheet(
                        GAME,
                        1,
                        Map.of(SheetSection.MEANS, "Un cv par personne, ou des enfants"))));

    assertThat(found("enfants")).containsExactly(PROF, GAME);
  }

  @Test
  void showsThePublicOnlyWhatIsPublished() {
    ListResult<PrototypeRow> list = library.search(ListQuery.all());

    assertThat(keys(list)).doesNotContain(DRAFT);
    assertThat(list.page().total()).isEqualTo(3);
    assertThat(
            keys(
                library.search(
                    ListQuery.all().with(PrototypeFilters.PUBLICATION, PublicationState.DRAFT))))
        .isEmpty();
  }

  @Test
  void countsEachFacetGivenTheChoicesOfTheOthers() {
    ListResult<PrototypeRow> all = library.search(ListQuery.all());

    assertThat(told(all, PrototypeFilters.STATE))
        .containsExactly("initiated 1", "in-workshop 1", "tested 1");
    assertThat(told(all, PrototypeFilters.KIND))
        .containsExactly("facilitation-method 1", "game 1", "tutorial 1");
    assertThat(told(all, PrototypeFilters.AUDIENCE))
        .containsExactly("residents 2", "parents 1", "seniors 1", "job-seekers 1");
    assertThat(told(all, PrototypeFilters.THEME))
        .containsExactly("accueil 1", "insertion 1", "parentalite 1", "communication 1");
    assertThat(all.facet(PrototypeFilters.CENTRE))
        .extracting(count -> ((OrganisationRef) count.thing()).name() + " " + count.count())
        .containsExactly("Centre social de l'Écho 2", "Centre socioculturel de Belencontre 2");
    assertThat(all.facet(PrototypeFilters.LICENCE))
        .extracting(Count::thing, Count::count)
        .containsExactly(tuple(Licence.CC_BY_SA_4_0, 1L), tuple(Licence.CC_BY_NC_4_0, 1L));

    ListResult<PrototypeRow> chosen =
        library.search(
            ListQuery.all()
                .with(PrototypeFilters.KIND, PrototypeKind.GAME)
                .with(PrototypeFilters.AUDIENCE, Audience.RESIDENTS));
    assertThat(told(chosen, PrototypeFilters.KIND))
        .containsExactly("facilitation-method 1", "game 1");
    assertThat(told(chosen, PrototypeFilters.AUDIENCE)).containsExactly("residents 1");
    assertThat(chosen.facet(PrototypeFilters.KIND))
        .extracting(Count::chosen)
        .containsExactly(false, true);
    assertThat(told(chosen, PrototypeFilters.STATE)).containsExactly("tested 1");
  }

  @Test
  void leavesOutWhatNobodyKnows() {
    ListResult<PrototypeRow> list =
        library.search(
            ListQuery.all()
                .with(PrototypeFilters.STATE, Set.of("nowhere"))
                .with("colour", Set.of("blue"))
                .sortedBy("luck"));

    assertThat(keys(list)).hasSize(3);
    assertThat(list.query().isNarrowed()).isFalse();
    assertThat(list.query().sort()).isEmpty();
  }

  @Test
  void keepsAChoiceThatFindsNothing() {
    ListResult<PrototypeRow> list =
        library.search(
            ListQuery.words("enfants")
                .with(PrototypeFilters.THEME, Set.of("accueil"))
                .with(PrototypeFilters.LICENCE, Licence.MIT)
                .with(PrototypeFilters.CENTRE, Set.of("echo")));

    assertThat(list.page().rows()).isEmpty();
    assertThat(list.facet(PrototypeFilters.THEME))
        .extracting(Count::value, Count::count, Count::chosen)
        .containsExactly(tuple("accueil", 0L, true));
    assertThat(told(list, PrototypeFilters.LICENCE)).containsExactly("mit 0");
    assertThat(told(list, PrototypeFilters.CENTRE)).containsExactly("echo 0");
  }

  @Test
  void narrowsByEachFacet() {
    ListQuery all = ListQuery.all();
    assertThat(
            keys(
                library.search(all.with(PrototypeFilters.THEME, Set.of("parentalite", "accueil")))))
        .containsExactlyInAnyOrder(PROF, GAME);
    assertThat(keys(library.search(all.with(PrototypeFilters.STATE, PrototypeState.TESTED))))
        .containsExactly(GAME);
    assertThat(keys(library.search(all.with(PrototypeFilters.KIND, PrototypeKind.TUTORIAL))))
        .containsExactly(PROF);
    assertThat(keys(library.search(all.with(PrototypeFilters.AUDIENCE, Audience.JOB_SEEKERS))))
        .containsExactly(CV);
    assertThat(keys(library.search(all.with(PrototypeFilters.CENTRE, Set.of("echo")))))
        .containsExactlyInAnyOrder(CV, GAME);
    assertThat(keys(library.search(all.with(PrototypeFilters.LICENCE, Licence.CC_BY_NC_4_0))))
        .containsExactly(PROF);
  }

  @Test
  void sortsAndPages() {
    ListQuery byTitle = ListQuery.all().sortedBy(PrototypeSort.TITLE).ofSize(2);

    assertThat(keys(library.search(byTitle))).containsExactly(GAME, CV);
    ListResult<PrototypeRow> second = library.search(byTitle.atPage(2));
    assertThat(keys(second)).containsExactly(PROF);
    assertThat(second.page().pages()).isEqualTo(2);
    ListResult<PrototypeRow> beyond = library.search(byTitle.atPage(9));
    assertThat(beyond.page().rows()).isEmpty();
    assertThat(beyond.page().total()).isEqualTo(3);
    assertThat(keys(library.search(ListQuery.all().sortedBy("-title"))))
        .containsExactly(PROF, CV, GAME);
    assertThat(keys(library.search(ListQuery.all().sortedBy(PrototypeSort.STATE))))
        .containsExactly(GAME, CV, PROF);
    assertThat(keys(library.search(ListQuery.all().sortedBy(PrototypeSort.NEWEST)))).hasSize(3);
  }

  @Test
  void showsEverythingOfARow() {
    PrototypeRow row = library.search(ListQuery.words("cv")).page().rows().get(0);

    assertThat(row.title()).isEqualTo("Mon CV numérique");
    assertThat(row.since()).isEqualTo(new PartialDate("2017"));
    assertThat(row.steward().name()).isEqualTo("Centre socioculturel de Belencontre");
    assertThat(row.origins()).extracting(ref -> ref.key()).containsExactly("echo");
    assertThat(row.themes()).extracting(Theme::key).containsExactly("insertion");
    assertThat(row.audiences()).containsExactly(Audience.RESIDENTS, Audience.JOB_SEEKERS);
    assertThat(row.latestVersion()).isEqualTo("1.0");
    assertThat(row.licence()).isEqualTo(Licence.CC_BY_SA_4_0);
    assertThat(row.publication()).isEqualTo(PublicationState.PUBLISHED);
    assertThat(row.modifiedAt()).isEqualTo(Session.NOW);
  }

  @Test
  void exportsEverythingThatTheListFinds() {
    List<String> exported = new ArrayList<>();

    library.export(
        ListQuery.all().sortedBy(PrototypeSort.TITLE).ofSize(1), row -> exported.add(row.key()));

    assertThat(exported).containsExactly(GAME, CV, PROF);
  }

  @Test
  void showsTheStaffItsOwnDraftsAndNobodyElses() {
    String staff = account(Role.STAFF, "echo");
    String neighbour = account(Role.MANAGER, "belencontre");

    assertThat(intranet(staff)).contains(DRAFT, CV, PROF, GAME).hasSize(4);
    assertThat(intranet(neighbour)).contains(CV, PROF, GAME).hasSize(3);
  }

  @Test
  void takesTheSameNumberOfStatementsHoweverManyRows() {
    for (int i = 0; i < 30; i++) {
      prototype(
          "autre-" + i,
          "echo",
          details(
              "Autre numérique " + i,
              PrototypeKind.GUIDE,
              Set.of(Audience.YOUTH),
              Set.of("accueil"),
              Set.of("belencontre")),
          Licence.MIT,
          PrototypeState.INITIATED);
    }
    int few = statementsOf(() -> library.search(ListQuery.words("numerique").ofSize(1)));
    int many = statementsOf(() -> library.search(ListQuery.words("numerique").ofSize(100)));

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(6);
  }

  @Test
  void aDossierTakesAsManyStatementsHoweverManyVersionsItHas() {
    PrototypeService service = session.get(PrototypeService.class);
    int one = statementsOf(() -> service.open(PROF));
    session.transaction(
        () ->
            session
                .entityManager()
                .createNativeQuery(
                    "insert into prototypes.version (id, prototype_id, major, minor, licence,"
                        + " released_on, change_note, proposed)"
                        + " select gen_random_uuid(), prototype_id, major, minor + n, licence,"
                        + " released_on, change_note, proposed"
                        + " from prototypes.version, generate_series(1, 5) n"
                        + " where prototype_id ="
                        + " (select id from prototypes.prototype where key = '"
                        + PROF
                        + "')")
                .executeUpdate());
    session.entityManager().clear();

    int six = statementsOf(() -> assertThat(service.open(PROF).versions()).hasSize(6));

    assertThat(six).isEqualTo(one).isLessThanOrEqualTo(12);
  }

  @Test
  void theOrganisationsOfAFormAreOneStatement() {
    OrganisationDirectory directory = session.get(OrganisationDirectory.class);

    assertThat(statementsOf(() -> assertThat(directory.cards(ListQuery.all())).hasSize(2)))
        .isEqualTo(1);
  }

  @Test
  void tellsOfEachUnfinishedSheetHoweverManyOthersChangedLater() {
    applied("ancien", "echo");
    for (int i = 0; i < 25; i++) {
      applied("voisin-" + i, "belencontre");
    }
    String staff = account(Role.STAFF, "echo");
    try (Session caller =
        database.sessionOf(staff).with(ProofElsewhere.class, Prototypes.noProof())) {
      List<UnfinishedSheet> all =
          caller.inTransaction(() -> caller.get(PrototypeService.class).unfinished("", 5));
      List<UnfinishedSheet> elsewhere =
          caller.inTransaction(
              () -> caller.get(PrototypeService.class).unfinished("belencontre", 5));

      assertThat(all)
          .singleElement()
          .satisfies(
              sheet -> {
                assertThat(sheet.prototypeKey()).isEqualTo("ancien");
                assertThat(sheet.gauge().filled()).isZero();
                assertThat(sheet.gauge().missing()).containsExactly(SheetSection.values());
              });
      assertThat(elsewhere).isEmpty();
    }
  }

  private void applied(String key, String steward) {
    prototype(
        key,
        steward,
        details("Prototype " + key, PrototypeKind.GUIDE, Set.of(), Set.of(), Set.of()),
        Licence.MIT,
        PrototypeState.INITIATED,
        PrototypeState.IN_WORKSHOP,
        PrototypeState.TESTED,
        PrototypeState.APPLIED);
  }

  private int statementsOf(Runnable work) {
    AtomicInteger statements = new AtomicInteger();
    SessionEventAdapter counter =
        new SessionEventAdapter() {
          @Override
          public void postExecuteCall(SessionEvent event) {
            statements.incrementAndGet();
          }
        };
    SessionEventManager events =
        session.entityManager().unwrap(ServerSession.class).getEventManager();
    events.addListener(counter);
    try {
      session.transaction(work);
    } finally {
      events.removeListener(counter);
    }
    return statements.get();
  }

  private List<String> found(String text) {
    return keys(search(text, ""));
  }

  private ListResult<PrototypeRow> search(String text, String sort) {
    return session.inTransaction(() -> library.search(ListQuery.words(text).sortedBy(sort)));
  }

  private List<String> intranet(String account) {
    try (Session caller =
        database.sessionOf(account).with(ProofElsewhere.class, Prototypes.noProof())) {
      return caller.inTransaction(
          () -> keys(caller.get(PrototypeService.class).list(ListQuery.all())));
    }
  }

  private String account(Role role, String organisationKey) {
    String email = role + "@" + organisationKey + ".example";
    session.transaction(
        () ->
            session.get(AccountService.class).open(email, email, new Grant(role, organisationKey)));
    return session
        .entityManager()
        .createNativeQuery("select cast(id as text) from identity.account where email = ?1")
        .setParameter(1, email)
        .getSingleResult()
        .toString();
  }

  private void centre(String key, String name) {
    session.transaction(
        () ->
            session
                .get(OrganisationDirectory.class)
                .create(
                    new CreateOrganisation(
                        key, OrganisationDetails.of(name, OrganisationKind.SOCIAL_CENTRE))));
  }

  private void prototype(
      String key,
      String steward,
      PrototypeDetails details,
      Licence licence,
      PrototypeState... states) {
    session.transaction(
        () ->
            session
                .get(PrototypeImports.class)
                .bring(imported(key, steward, details, licence, true, states)));
  }

  private static ImportedPrototype imported(
      String key,
      String steward,
      PrototypeDetails details,
      Licence licence,
      boolean published,
      PrototypeState... states) {
    PartialDate year = new PartialDate("2017");
    return new ImportedPrototype(
        key,
        "test",
        steward,
        details,
        Map.of(),
        List.of(states).stream().map(state -> new StateSince(state, year)).toList(),
        licence == null
            ? List.of()
            : List.of(
                new ImportedPrototype.ImportedVersion(
                    VersionNumber.FIRST, licence, year, "", List.of())),
        published);
  }

  private static PrototypeDetails details(
      String title,
      PrototypeKind kind,
      Set<Audience> audiences,
      Set<String> themes,
      Set<String> origins) {
    return new PrototypeDetails(title, "", kind, origins, List.of(), audiences, themes, "", "");
  }

  private static List<String> keys(ListResult<PrototypeRow> list) {
    return list.page().rows().stream().map(PrototypeRow::key).toList();
  }

  private static List<String> told(ListResult<PrototypeRow> list, String facet) {
    return list.facet(facet).stream().map(count -> count.value() + " " + count.count()).toList();
  }
}
