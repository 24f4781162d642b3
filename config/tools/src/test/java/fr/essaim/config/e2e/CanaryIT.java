package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.essaim.config.RunningEssaim;
import fr.essaim.config.administration.AdministrationClient;
import fr.essaim.config.backup.OpenedBackup;
import fr.essaim.config.launcher.PrivateFiles;
import fr.essaim.config.launcher.Secrets;
import fr.essaim.config.trial.LauncherProcess;
import fr.essaim.config.trial.WebSession;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand people who exist nowhere else are put in through an import, commands, public and
 * intranet pages, each with a name, an address and a telephone number of their own; then everything
 * that others can see is searched for them. That the search finds is shown by making one public.
 */
@ExtendWith(LastSeen.class)
class CanaryIT {

  private static final int IMPORTED = 600;
  private static final int REPORTED = 800;
  private static final int OPENED = 900;
  private static final int ALL = 1000;

  /** The one who is erased: none of the thousand. */
  private static final int ERASED = 1001;

  private static final String SAID = "kanari" + ERASED;

  private static final int IN_A_CARD = 3;
  private static final int IN_A_REPORT = 20;
  private static final int MOST_PAGES = 400;

  private static final String ORGANISATION = "lazare-garreau";
  private static final Pattern CANARY =
      Pattern.compile(
          "kanari\\d{4}|(?<![0-9a-f])(?:\\+33|0)[\\s.-]?7[\\s.-]?99(?:[\\s.-]?\\d){6}(?![0-9a-f])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");
  private static final Pattern EDITION = Pattern.compile("(/edition/[^>]+/[^>/]+\\.nq\\.gz)>");
  private static final Pattern ADDRESS = Pattern.compile("<(http[^>]+/doc/[^>]+)>");

  @TempDir private Path kept;

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @Test
  void nobodyOfAThousandPeopleIsSeenWhereTheyShouldNotBe() throws Exception {
    putIn();

    assertThat(publicSurfaces()).isEmpty();
    assertThat(errors()).isEmpty();
    assertThat(exportsOfAnotherCentre()).isEmpty();
    assertThat(CANARY.matcher(directory()).results().map(MatchResult::group))
        .isNotEmpty()
        .allMatch(found -> found.matches("(?i)kanari08\\d\\d"));
    assertThat(directory()).doesNotContainPattern("(?i)kanari\\d{4}@");
    assertThat(logs()).isEmpty();

    plant("Accueil : " + email(0));
    assertThat(publicSurfaces())
        .anyMatch(found -> found.startsWith("/organisations/" + ORGANISATION + " "))
        .anyMatch(found -> found.startsWith("/doc/organisation/" + ORGANISATION))
        .anyMatch(found -> found.startsWith("SPARQL "));
    plant("Un centre social.");
  }

  /**
   * Somebody stands in public and private texts, in another person's draft and in e-mails, leaves,
   * and an administrator says of each passage that it was them: nothing finds them any more, and
   * the pages of what they stood in are still there.
   */
  @Test
  void nobodyWhoWasErasedIsFoundAnywhereAfterwards() throws Exception {
    String passage = people(ERASED, 1, "");
    administration()
        .post(
            "user",
            Json.createObjectBuilder()
                .add("email", email(ERASED))
                .add("displayName", name(ERASED))
                .add("role", "STAFF")
                .add("organisation", ORGANISATION)
                .build());
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/organisations/" + ORGANISATION + "/modifier");
      unfold(page);
      page.locator("#description").fill("Écrire à " + passage);
      page.locator("#publicEmail").fill(email(ERASED));
      page.locator("#contact").fill(name(ERASED));
      page.locator("#email").fill(email(ERASED));
      page.locator("#phone").fill(phone(ERASED));
      save(page);
      page.navigate(essaim.baseUrl() + "/intranet/prototypes/nouveau");
      unfold(page);
      page.locator("textarea").first().fill(passage);
      page.waitForTimeout(4000);
      awaitOnEverySurface();
      writeToThem(page);
      makeAnEdition(visit);

      page.navigate(essaim.baseUrl() + "/intranet/administration/demandes");
      page.locator("#email").fill(email(ERASED));
      page.locator("#find").click();
      unfold(page);
      page.locator("#reason").fill("Demande du 3 novembre");
      page.locator("#sure").check();
      page.locator("#erase").click();
      page.getByText("La personne est effacée").waitFor();
      for (Locator theirs = page.locator("input[id$=eraseAt]");
          theirs.count() > 0;
          theirs = page.locator("input[id$=eraseAt]")) {
        unfold(page);
        Locator first = theirs.first();
        page.waitForResponse(
            answer -> answer.request().method().equals("GET") && answer.url().endsWith("/demandes"),
            first::click);
        page.waitForLoadState();
      }
      for (String path : List.of("", "/modifier")) {
        assertThat(visit.go("/intranet/organisations/" + ORGANISATION + path).content())
            .contains("[adresse effacée]")
            .doesNotContain(name(ERASED));
      }
      unfold(page);
      page.locator("#description").fill("Un centre social.");
      save(page);
    }

    Web.until(
        "nothing public names them",
        Duration.ofMinutes(5),
        () -> {
          try {
            return erased(publicSurfaces()).isEmpty() && erased(keptFiles()).isEmpty();
          } catch (IOException unread) {
            throw new UncheckedIOException(unread);
          }
        });
    assertThat(web.get("/organisations/" + ORGANISATION).statusCode()).isEqualTo(200);
    assertThat(web.get("/doc/organisation/" + ORGANISATION + ".nt").statusCode()).isEqualTo(200);
    assertThat(erased(exportsOfAnotherCentre())).isEmpty();
    assertThat(directory()).doesNotContain(name(ERASED));
    assertThat(erased(logs())).isEmpty();
    List<String> kept = new ArrayList<>();
    note("a backup made after", backUp(), kept);
    assertThat(erased(kept)).isEmpty();
  }

  private void writeToThem(Page page) {
    web.post(
        "/mot-de-passe-oublie",
        "application/x-www-form-urlencoded",
        "email=" + encode(email(ERASED)),
        "Origin",
        essaim.baseUrl());
    Web.until(
        "an e-mail to them",
        Duration.ofSeconds(60),
        () -> {
          page.navigate(essaim.baseUrl() + "/intranet/administration/courrier");
          return page.content().contains(email(ERASED));
        });
  }

  /** The first of the day holds them; another test may have made it before. */
  private void makeAnEdition(Visit visit) {
    visit.run("Éditions datées des données ouvertes");
    Web.until(
        "an edition is in the catalogue", Duration.ofSeconds(60), () -> !editions().isEmpty());
  }

  private List<String> editions() {
    return EDITION
        .matcher(web.get("/catalogue.nt").body())
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  /** What is kept beside the database: dated editions, and the snapshot of a worker. */
  private List<String> keptFiles() throws IOException {
    List<String> found = new ArrayList<>();
    for (String edition : editions()) {
      HttpResponse<byte[]> file = web.bytes(edition);
      if (file.statusCode() == 200) {
        note(edition, text(edition, file.body()), found);
      } else {
        found.add(edition + " is being made anew without " + SAID);
      }
    }
    Path snapshot = essaim.dataDirectory().resolve("endpoint-1/snapshot.nq");
    note(snapshot.toString(), Files.readString(snapshot), found);
    return found;
  }

  private void awaitOnEverySurface() {
    Web.until(
        "they are public",
        Duration.ofSeconds(60),
        () -> web.get("/doc/organisation/" + ORGANISATION + ".nt").body().contains(email(ERASED)));
  }

  /**
   * Of what was found, that which names the person who was erased: others are elsewhere's matter.
   */
  private static List<String> erased(List<String> found) {
    return found.stream()
        .filter(
            each -> each.toLowerCase(Locale.ROOT).contains(SAID) || each.contains(phone(ERASED)))
        .toList();
  }

  private String backUp() throws IOException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    Path key = kept.resolve("key");
    PrivateFiles.write(key, Base64.getEncoder().encodeToString(random));
    Path backup = kept.resolve("backup.zip.gpg");
    try (LauncherProcess command =
        LauncherProcess.essaim(
            RunningEssaim.HOME,
            Map.of("ESSAIM_DEV", "true"),
            "backup",
            "--data-dir",
            essaim.dataDirectory().toString(),
            "--key-file",
            key.toString(),
            backup.toString())) {
      assertThat(command.awaitExit()).as(command.output()).isZero();
    }
    return OpenedBackup.text(backup, key);
  }

  private void putIn() throws Exception {
    importCards();
    for (int i = IMPORTED; i < REPORTED; i += IN_A_REPORT) {
      report(i);
    }
    AdministrationClient administration = administration();
    for (int i = REPORTED; i < OPENED; i++) {
      administration.post(
          "user",
          Json.createObjectBuilder()
              .add("email", email(i))
              .add("displayName", name(i))
              .add("role", "STAFF")
              .add("organisation", ORGANISATION)
              .build());
    }
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/organisations/" + ORGANISATION + "/modifier");
      unfold(page);
      page.locator("#contact").fill(name(OPENED));
      page.locator("#email").fill(email(OPENED));
      page.locator("#phone").fill(phone(OPENED));
      page.locator("#note").fill(people(OPENED + 1, 45, "\n"));
      save(page);
      draft(page);
    }
  }

  /** What is typed and not saved is kept too. */
  private static void draft(Page page) {
    page.navigate(page.url().replaceAll("/intranet/.*", "/intranet/prototypes/nouveau"));
    unfold(page);
    page.locator("textarea").first().fill(people(OPENED + 46, ALL - OPENED - 46, "\n"));
    page.waitForTimeout(4000);
  }

  private void importCards() {
    String rows =
        IntStream.range(0, IMPORTED / IN_A_CARD)
            .mapToObj(
                card ->
                    "Carte canari %d;Une idée;Initié;\"%s\""
                        .formatted(card, people(card * IN_A_CARD, IN_A_CARD, " / ")))
            .collect(Collectors.joining("\n"));
    String table = "Titre;Description;Avancement;Contact\n" + rows + "\n";
    JsonObject file =
        Json.createObjectBuilder()
            .add("name", "cartes.csv")
            .add(
                "content",
                Base64.getEncoder().encodeToString(table.getBytes(StandardCharsets.UTF_8)))
            .build();
    JsonObject report =
        administration()
            .post(
                "import",
                Json.createObjectBuilder()
                    .add("source", "canary")
                    .add("files", Json.createArrayBuilder().add(file))
                    .build());
    assertThat(report.toString()).contains("CREATED");
  }

  /** A visitor may write anything; an address is asked for. */
  private void report(int first) {
    String form =
        "sujet="
            + encode("/prototypes?canari=" + first)
            + "&message="
            + encode(people(first, IN_A_REPORT, "\n"))
            + "&email="
            + encode(email(first));
    HttpResponse<String> answer =
        web.post(
            "/signaler", "application/x-www-form-urlencoded", form, "Origin", essaim.baseUrl());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private void plant(String text) {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/organisations/" + ORGANISATION + "/modifier");
      unfold(page);
      page.locator("#description").fill(text);
      save(page);
    }
    Web.until(
        "the description is published",
        Duration.ofSeconds(20),
        () -> web.get("/doc/organisation/" + ORGANISATION + ".nt").body().contains(text));
  }

  private static void unfold(Page page) {
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
  }

  private static void save(Page page) {
    page.locator("#save").click();
    page.waitForURL("**/intranet/organisations/" + ORGANISATION);
  }

  /** Public pages in both languages, documents in every form, catalogue, dumps, SPARQL. */
  private List<String> publicSurfaces() {
    List<String> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    List<String> waiting =
        List.of(
            "/",
            "/prototypes",
            "/prototypes?q=kanari00",
            "/prototypes?q=carte%20canari",
            "/organisations",
            "/organisations/" + ORGANISATION,
            "/recherche?q=kanari00",
            "/recherche?q=Zo%C3%A9%20Kanari",
            "/catalogue",
            "/catalogue.ttl",
            "/ldes/organisations",
            "/ldes/organisations.nq",
            "/ldes/prototypes.nq",
            "/doc/organisation/" + ORGANISATION,
            "/donnees",
            "/.well-known/void",
            "/robots.txt",
            "/health/ready");
    while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
      List<String> fresh =
          waiting.stream()
              .filter(path -> !seen.contains(path))
              .distinct()
              .limit(MOST_PAGES - seen.size())
              .toList();
      seen.addAll(fresh);
      List<String> bodies = fresh.parallelStream().map(this::body).toList();
      List<String> next = new ArrayList<>();
      for (int page = 0; page < fresh.size(); page++) {
        note(fresh.get(page), bodies.get(page), found);
        links(bodies.get(page)).forEach(next::add);
      }
      waiting = next;
    }
    assertThat(seen).hasSizeGreaterThan(50);
    String query =
        "SELECT ?s ?o WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }"
            + " FILTER(REGEX(STR(?o), 'kanari|7[ .-]?99', 'i')) } LIMIT 100";
    note(
        "SPARQL",
        web.get("/sparql?query=" + encode(query), "Accept", "application/sparql-results+json")
            .body(),
        found);
    return found;
  }

  private String body(String path) {
    try {
      return text(path, web.bytes(path).body());
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  /** Where everybody can go on to. */
  private Stream<String> links(String body) {
    return Stream.concat(
            LINK.matcher(body).results().map(link -> link.group(1).replace("&amp;", "&")),
            ADDRESS
                .matcher(body)
                .results()
                .map(link -> link.group(1).replace(essaim.baseUrl(), "")))
        .filter(link -> link.startsWith("/") && !link.startsWith("/static/"))
        .filter(link -> !link.startsWith("/intranet") && !link.startsWith("/connexion"));
  }

  private List<String> errors() {
    List<String> found = new ArrayList<>();
    for (String path :
        List.of(
            "/nothing",
            "/prototypes/carte-canari-0",
            "/prototypes/carte-canari-0/imprimer",
            "/doc/prototype/carte-canari-0",
            "/id/prototype/carte-canari-0",
            "/doc/account/zoe",
            "/organisations?page=-1&q=%00",
            "/prototypes?page=x",
            "/sparql?query=nonsense",
            "/connexion?suite=//example.org",
            "/intranet/prototypes/carte-canari-0",
            "/administration/user")) {
      note(path, web.get(path).body(), found);
    }
    String form = "application/x-www-form-urlencoded";
    note("POST /signaler", web.post("/signaler", form, "sujet=/").body(), found);
    note("POST /connexion", web.post("/connexion", form, "email=zoe@example.org").body(), found);
    return found;
  }

  /** What the team of another centre, a partner or a funder gets from its lists and their files. */
  private List<String> exportsOfAnotherCentre() throws InterruptedException {
    List<String> found = new ArrayList<>();
    int readers = 0;
    for (RunningEssaim.Account account : essaim.accounts()) {
      if (account.organisation().equals(ORGANISATION)
          || !Set.of("STAFF", "RESIDENT", "CONTRIBUTOR", "PARTNER", "FUNDER")
              .contains(account.role())) {
        continue;
      }
      readers++;
      WebSession session =
          new WebSession(essaim.baseUrl()).signIn(account.email(), account.password());
      for (String path :
          List.of(
              "/intranet",
              "/intranet/prototypes",
              "/intranet/prototypes?q=canari",
              "/intranet/avis",
              "/intranet/suivis",
              "/intranet/prototypes.csv",
              "/intranet/prototypes.json",
              "/intranet/organisations",
              "/intranet/organisations.csv",
              "/intranet/organisations.json",
              "/intranet/administration/comptes.json",
              "/intranet/administration/journal.json",
              "/intranet/prototypes/carte-canari-0",
              "/intranet/prototypes/carte-canari-0/historique",
              "/intranet/administration/signalements",
              "/intranet/administration/import",
              "/intranet/administration/demandes",
              "/intranet/administration/violations.csv",
              "/intranet/compte",
              "/intranet/compte/donnees",
              "/intranet/compte/donnees.json",
              "/intranet/compte/profil",
              "/intranet/ateliers.json",
              "/intranet/idees.json",
              "/intranet/temoignages.json")) {
        note(account.role() + " " + path, session.get(path).body(), found);
      }
    }
    assertThat(readers).isPositive();
    return found;
  }

  /**
   * What a partner gets of the members' directory and of an organisation with its people: the names
   * of those who have an account there, and nothing else of anybody.
   */
  private String directory() throws InterruptedException {
    RunningEssaim.Account partner = essaim.account("PARTNER");
    WebSession session =
        new WebSession(essaim.baseUrl()).signIn(partner.email(), partner.password());
    return session.get("/intranet/annuaire.json").body()
        + session.get("/intranet/organisations/" + ORGANISATION).body();
  }

  private List<String> logs() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(essaim.dataDirectory().resolve("logs"))) {
      for (Path log : files.toList()) {
        note(log.getFileName().toString(), Files.readString(log, StandardCharsets.UTF_8), found);
      }
    }
    note("the launcher's output", essaim.output(), found);
    return found;
  }

  private static void note(String where, String text, List<String> found) {
    Set<String> canaries = new TreeSet<>();
    Matcher matcher = CANARY.matcher(text);
    while (matcher.find()) {
      canaries.add(matcher.group());
    }
    if (!canaries.isEmpty()) {
      found.add(where + " " + canaries);
    }
  }

  /** A file's text; of an archive, the text of all that is in it. */
  private static String text(String path, byte[] body) throws IOException {
    if (path.endsWith(".gz")) {
      try (var unpacked = new java.util.zip.GZIPInputStream(new ByteArrayInputStream(body))) {
        return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
      return new String(body, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private AdministrationClient administration() {
    return new AdministrationClient(
        essaim.state().administrationUrl(),
        Secrets.read(essaim.dataDirectory()).administrationToken());
  }

  private static String people(int first, int count, String between) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> name(i) + " " + email(i) + " " + phone(i))
        .collect(Collectors.joining(between));
  }

  private static String name(int i) {
    return "Zoé Kanari%04d".formatted(i);
  }

  private static String email(int i) {
    return "kanari%04d@example.org".formatted(i);
  }

  private static String phone(int i) {
    return "07 99 00 %02d %02d".formatted(i / 100, i % 100);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
