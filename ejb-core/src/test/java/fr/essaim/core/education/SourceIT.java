package fr.essaim.core.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import fr.essaim.core.education.internal.SourceJob;
import fr.essaim.core.fetch.FetchFault;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.jobs.JobBoard;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What sets of others say, and what becomes of it. */
class SourceIT {

  private static final String LILLE = "commune-59350";
  private static final String SIRET = "21590350100017";

  private final Network network = new Network();
  private final UUID officer = network.person("Fatou", Role.FEDERATION, "federation");
  private final UUID staff = network.person("Mona", Role.STAFF, "moulin");

  @BeforeEach
  void theFederationAndItsCentreAreInLille() {
    for (String key : List.of("moulin", "federation")) {
      Session system = network.system();
      OrganisationDirectory directory = system.get(OrganisationDirectory.class);
      system.transaction(
          () -> {
            OrganisationView seen = directory.view(key);
            directory.edit(
                new EditOrganisation(
                    key, seen.version(), seen.details().located(LILLE, List.of())));
          });
    }
  }

  @AfterEach
  void close() {
    network.close();
  }

  private <S, T> T with(UUID account, Class<S> service, Function<S, T> work) {
    Session session = prepared(network.as(account));
    return session.inTransaction(() -> work.apply(session.get(service)));
  }

  private static Session prepared(Session session) {
    return session
        .setting("essaim.base-uri", "https://carte.example.org")
        .with(
            JobBoard.class,
            new JobBoard() {
              @Override
              public void runNow(String name) {
                // Here jobs are run by hand.
              }
            });
  }

  private <T> T sources(Function<SourceService, T> work) {
    return with(officer, SourceService.class, work);
  }

  private void does(Consumer<SourceService> work) {
    sources(
        service -> {
          work.accept(service);
          return null;
        });
  }

  private static SourceDetails details(ExchangeFormat format, String licence, String... more) {
    Map<String, String> fields = new HashMap<>();
    fields.put("name", "Une base");
    fields.put("format", format.name());
    fields.put("licence", licence);
    fields.put("kind", "LIBRARY");
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return SourceDetails.of(fields);
  }

  private String source(ExchangeFormat format, String licence) {
    return sources(service -> service.create(details(format, licence)));
  }

  private static byte[] structures(String... structures) {
    return ("[" + String.join(",", structures) + "]").getBytes(StandardCharsets.UTF_8);
  }

  private static String structure(String id, String name, String hours, String street) {
    return """
        {"source": "dora", "id": "%s", "nom": "%s", "date_maj": "2026-10-14",
         "code_insee": "59350", "adresse": "%s", "horaires_accueil": "%s",
         "telephone": "+33320000000"}"""
        .formatted(id, name, street, hours);
  }

  private void read(String source, byte[] file) {
    does(service -> service.read(source, file));
  }

  private List<SourceRecordView> waiting(String source, SourceWaiting what) {
    return sources(service -> service.waiting(source, what));
  }

  private void bringAll(String source) {
    waiting(source, SourceWaiting.NEW)
        .forEach(each -> does(service -> service.accept(each.id(), Set.of(), "")));
  }

  private PlaceView place(String key) {
    return with(officer, PlaceService.class, service -> service.open(key));
  }

  private List<FieldOrigin> origins(String key) {
    return sources(service -> service.origins(key));
  }

  private List<FieldOrigin> publicOrigins(String key) {
    return with(officer, EducationMap.class, map -> map.origins(key));
  }

  private static String text(EducationMap map, ExchangeFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      map.export(ListQuery.all(), format, out);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private String export(ExchangeFormat format) {
    return with(officer, EducationMap.class, map -> text(map, format));
  }

  @Test
  void whatIsNewGoesOnTheMapOnceSomebodySaysSo() {
    String source = source(ExchangeFormat.DATA_INCLUSION, "LICENCE_OUVERTE_2_0");
    read(source, structures(structure("1", "Bibliothèque Neuve", "Mo 10:00-12:00", "1 rue A")));

    assertThat(with(officer, EducationMap.class, EducationMap::publishedKeys)).isEmpty();
    assertThat(sources(service -> service.open(source)).waiting(SourceWaiting.NEW)).isEqualTo(1);
    bringAll(source);

    PlaceView place = place("bibliotheque-neuve");
    assertThat(place.state()).isEqualTo(PlaceState.SHOWN);
    assertThat(place.confirmedOn()).isEqualTo(LocalDate.of(2026, 10, 14));
    assertThat(place.confirmedBy()).isEqualTo(ConfirmedBy.SOURCE);
    assertThat(place.source()).isEqualTo(source);
    assertThat(place.details().contactAgreed()).isFalse();
    assertThat(origins("bibliotheque-neuve"))
        .extracting(FieldOrigin::field, FieldOrigin::source)
        .contains(tuple("hours", "Une base"), tuple("name", "Une base"));
    assertThat(export(ExchangeFormat.TABLE)).contains("Bibliothèque Neuve").doesNotContain("+3332");
    assertThat(sources(service -> service.open(source)).waiting()).isEmpty();
  }

  @Test
  void whatChangesIsAProposalAndNothingOfOursIsWrittenOver() {
    String source = source(ExchangeFormat.DATA_INCLUSION, "LICENCE_OUVERTE_2_0");
    read(source, structures(structure("1", "Bibliothèque Neuve", "Mo 10:00-12:00", "1 rue A")));
    bringAll(source);
    String key = "bibliotheque-neuve";
    with(
        staff,
        PlaceService.class,
        service -> {
          PlaceView seen = service.open(key);
          Map<String, String> fields = seen.details().fields();
          fields.put("street", "2 rue B");
          service.edit(key, seen.version(), PlaceDetails.of(fields));
          return null;
        });

    read(source, structures(structure("1", "Bibliothèque Neuve", "Mo 10:00-12:00", "1 rue A")));
    assertThat(waiting(source, SourceWaiting.CHANGED)).isEmpty();
    read(source, structures(structure("1", "Bibliothèque Neuve", "Tu 10:00-12:00", "3 rue C")));

    assertThat(place(key).details().hours()).isEqualTo("Mo 10:00-12:00");
    SourceRecordView waits = waiting(source, SourceWaiting.CHANGED).get(0);
    assertThat(waits.fields())
        .extracting(
            SourceRecordView.Field::name,
            SourceRecordView.Field::before,
            SourceRecordView.Field::ours,
            SourceRecordView.Field::theirs,
            SourceRecordView.Field::edited)
        .containsExactlyInAnyOrder(
            tuple("hours", "Mo 10:00-12:00", "Mo 10:00-12:00", "Tu 10:00-12:00", false),
            tuple("street", "1 rue A", "2 rue B", "3 rue C", true));

    does(service -> service.accept(waits.id(), Set.of("hours"), ""));
    assertThat(place(key).details().hours()).isEqualTo("Tu 10:00-12:00");
    assertThat(place(key).details().street()).isEqualTo("2 rue B");
    assertThat(origins(key))
        .extracting(FieldOrigin::field)
        .contains("hours")
        .doesNotContain("street");
    read(source, structures(structure("1", "Bibliothèque Neuve", "Tu 10:00-12:00", "3 rue C")));
    assertThat(waiting(source, SourceWaiting.CHANGED)).isEmpty();
  }

  @Test
  void whatIsRefusedIsAskedAgainOnlyOnceItSaysSomethingElse() {
    String source = source(ExchangeFormat.DATA_INCLUSION, "LICENCE_OUVERTE_2_0");
    read(source, structures(structure("1", "Bibliothèque Neuve", "Mo 10:00-12:00", "1 rue A")));
    UUID id = waiting(source, SourceWaiting.NEW).get(0).id();
    does(service -> service.refuse(id));

    read(source, structures(structure("1", "Bibliothèque Neuve", "Mo 10:00-12:00", "1 rue A")));
    assertThat(waiting(source, SourceWaiting.NEW)).isEmpty();
    assertThatThrownBy(() -> does(service -> service.accept(id, Set.of(), "")))
        .isInstanceOf(BusinessRuleViolation.class);
    read(source, structures(structure("1", "Bibliothèque Neuve", "Mo 10:00-13:00", "1 rue A")));
    assertThat(waiting(source, SourceWaiting.NEW)).hasSize(1);
  }

  @Test
  void whatIsGoneAtItsSourceIsProposedAsClosed() {
    String source = source(ExchangeFormat.DATA_INCLUSION, "LICENCE_OUVERTE_2_0");
    String other = structure("2", "Autre maison", "Mo 10:00-12:00", "9 rue Z");
    read(source, structures(structure("1", "Bibliothèque Neuve", "", "1 rue A"), other));
    bringAll(source);
    read(source, structures(other));

    assertThat(place("bibliotheque-neuve").state()).isEqualTo(PlaceState.SHOWN);
    UUID gone = waiting(source, SourceWaiting.GONE).get(0).id();
    does(service -> service.accept(gone, Set.of(), "Elle n'y est plus."));
    assertThat(place("bibliotheque-neuve").state()).isEqualTo(PlaceState.CLOSED);
    assertThat(sources(service -> service.open(source)).records()).isEqualTo(1);
  }

  @Test
  void aFileOfWhichNothingIsReadClosesNothing() {
    String source = source(ExchangeFormat.DATA_INCLUSION, "LICENCE_OUVERTE_2_0");
    read(source, structures(structure("1", "Bibliothèque Neuve", "", "1 rue A")));
    bringAll(source);
    read(source, "<html>en maintenance".getBytes(StandardCharsets.UTF_8));

    assertThat(waiting(source, SourceWaiting.GONE)).isEmpty();
    assertThat(sources(service -> service.open(source)).problems())
        .extracting(each -> each.code())
        .containsExactly("education.exchange.json.invalid");
  }

  @ParameterizedTest
  @EnumSource(ExchangeFormat.class)
  void ourOwnExportChangesNothing(ExchangeFormat format) {
    with(
        staff,
        PlaceService.class,
        service ->
            service.create(
                Places.library(
                    LILLE,
                    "siret",
                    SIRET,
                    "kind",
                    "DIGITAL",
                    "street",
                    "1 rue A",
                    "postcode",
                    "59000"),
                Places.storyHour()));
    String source = source(format, "LICENCE_OUVERTE_2_0");
    String export = export(format);
    assertThat(export).contains(SIRET);
    read(source, export.getBytes(StandardCharsets.UTF_8));

    SourceView view = sources(service -> service.open(source));
    assertThat(view.problems()).isEmpty();
    assertThat(view.records()).isPositive();
    assertThat(view.waiting(SourceWaiting.CHANGED)).isZero();
    assertThat(view.waiting(SourceWaiting.GONE)).isZero();
    assertThat(view.waiting(SourceWaiting.NEW)).isZero();
  }

  @Test
  void shareAlikeValuesAreShownAndLeaveNowhere() {
    String key =
        with(
            staff,
            PlaceService.class,
            service -> service.create(Places.library(LILLE, "siret", SIRET), Places.storyHour()));
    PlaceDetails ours = place(key).details();
    String source = source(ExchangeFormat.DATA_INCLUSION, "ODBL_1_0");
    read(
        source,
        structures(
            structure("1", ours.name(), "Fr 09:37-11:41", "")
                .replaceFirst("\\{", "{\"siret\": \"" + SIRET + "\", "),
            structure("2", "Parc aux chênes verts", "Fr 09:37-11:42", "7 rue du Bois")));
    for (SourceWaiting what : List.of(SourceWaiting.CHANGED, SourceWaiting.NEW)) {
      waiting(source, what)
          .forEach(each -> does(service -> service.accept(each.id(), Set.of("hours"), "")));
    }

    assertThat(with(officer, EducationMap.class, map -> map.publicView(key)).details().hours())
        .isEqualTo("Fr 09:37-11:41");
    assertThat(publicOrigins(key))
        .extracting(FieldOrigin::field, FieldOrigin::isSharedAlike)
        .containsExactly(tuple("hours", true));
    for (ExchangeFormat format : ExchangeFormat.values()) {
      assertThat(export(format)).doesNotContain("09:37", "chênes verts", "rue du Bois");
    }
    List<PlaceView> published =
        with(
            officer,
            EducationMap.class,
            map -> map.published(List.of(key, "parc-aux-chenes-verts")));
    assertThat(published).extracting(PlaceView::key).containsExactly(key);
    assertThat(published.toString()).doesNotContain("09:37");
  }

  @Test
  void whatAnOfficerTakesBackLeavesTheMapUnlessSomebodyTouchedIt() {
    String source = source(ExchangeFormat.DATA_INCLUSION, "LICENCE_OUVERTE_2_0");
    read(
        source,
        structures(
            structure("1", "Bibliothèque Neuve", "", "1 rue A"),
            structure("2", "Autre maison", "", "9 rue Z")));
    bringAll(source);
    with(
        staff,
        PlaceService.class,
        service -> {
          PlaceView seen = service.open("autre-maison");
          Map<String, String> fields = seen.details().fields();
          fields.put("complement", "Au fond de la cour");
          service.edit("autre-maison", seen.version(), PlaceDetails.of(fields));
          return null;
        });

    int taken = sources(service -> service.takeBack(source, "Repris."));

    assertThat(taken).isEqualTo(1);
    assertThat(place("bibliotheque-neuve").state()).isEqualTo(PlaceState.CLOSED);
    assertThat(place("autre-maison").state()).isEqualTo(PlaceState.SHOWN);
  }

  @Test
  void aSetIsFetchedFromWhomTheSettingsNameAndFromNobodyElse() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] file = structures(structure("1", "Bibliothèque Neuve", "", "1 rue A"));
    server.createContext(
        "/lieux.json",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"1\"");
          boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : file.length);
          if (!known) {
            exchange.getResponseBody().write(file);
          }
          exchange.close();
        });
    server.start();
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      SourceDetails followed =
          details(
              ExchangeFormat.DATA_INCLUSION,
              "LICENCE_OUVERTE_2_0",
              "address",
              base + "/lieux.json",
              "followed",
              "true");
      assertThatThrownBy(() -> sources(service -> service.create(followed)))
          .isInstanceOf(BusinessRuleViolation.class)
          .hasMessageContaining("elsewhere");
      Session system = prepared(network.system()).setting("essaim.education.sources", base);
      String source = system.inTransaction(() -> system.get(SourceService.class).create(followed));
      SourceJob job = system.get(SourceJob.class);

      assertThat(job.run()).isEqualTo(1);
      assertThat(waiting(source, SourceWaiting.NEW)).hasSize(1);
      assertThat(job.run()).as("until tomorrow").isZero();
      system.setting("essaim.education.sources", "");
      system.transaction(
          () ->
              system
                  .entityManager()
                  .createNativeQuery("update education.source_reading set next_at = null")
                  .executeUpdate());
      job.run();
      assertThat(sources(service -> service.open(source)).fault()).isEqualTo(FetchFault.ADDRESS);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void theJobPutsOnTheMapWhatAnOfficerAskedTo() {
    String source = source(ExchangeFormat.DATA_INCLUSION, "LICENCE_OUVERTE_2_0");
    read(
        source,
        structures(
            structure("1", "Bibliothèque Neuve", "", "1 rue A"),
            """
            {"source": "d", "id": "o", "structure_id": "1", "nom": "Contes", "description": "Le soir.",
             "date_maj": "2026-10-14", "thematiques": ["famille--garde-denfants"]}"""));
    Session system = network.system();
    system.transaction(
        () ->
            system
                .entityManager()
                .createNativeQuery(
                    "update education.source_reading set bringing_by = cast(?1 as text)")
                .setParameter(1, officer.toString())
                .executeUpdate());

    assertThat(system.get(SourceJob.class).run()).isEqualTo(2);
    assertThat(place("bibliotheque-neuve").offers())
        .extracting(offer -> offer.details().title())
        .containsExactly("Contes");
  }

  @Test
  void onlyOfficersKeepSets() {
    assertThatThrownBy(
            () ->
                with(
                    staff,
                    SourceService.class,
                    service ->
                        service.create(details(ExchangeFormat.TABLE, "LICENCE_OUVERTE_2_0"))))
        .isInstanceOf(NotAllowed.class);
  }
}
