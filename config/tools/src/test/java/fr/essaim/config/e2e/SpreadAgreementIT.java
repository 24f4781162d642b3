package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.administration.AdministrationClient;
import fr.essaim.config.launcher.Secrets;
import fr.essaim.config.trial.WebForm;
import fr.essaim.config.trial.WebSession;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * The programme, nine prototypes to eight metropolitan centres peer to peer and to eight regional
 * ones through the federation, and whoever counts: what a partner's lists, SPARQL, the questions,
 * the public page and the table of the dataset say is the same.
 */
class SpreadAgreementIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String CASE = "la-valise-numerique-exemple";
  private static final Pattern FILE = Pattern.compile("href=\"(/sparql[^\"]*format=csv)\"");
  private static final Pattern ROW = Pattern.compile("(?s)<tr>(.*?)</tr>");
  private static final Pattern CELL = Pattern.compile("(?s)<t[dh]\\b[^>]*>(.*?)</t[dh]>");
  private static final Pattern HOURS = Pattern.compile("(\\d+)\u202f?h(?:\u202f?(\\d+))?");

  /** What the lists say, as the open data call it. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          entry("Accord", "stage-agreed"),
          entry("Découverte", "stage-discovery"),
          entry("Méthode", "stage-method-transfer"),
          entry("Installation", "stage-installation"),
          entry("Autonome", "stage-autonomous"),
          entry("Abandonné", "stage-abandoned"),
          entry("De pair à pair", "channel-peer-to-peer"),
          entry("Par la fédération", "channel-federation"),
          entry("Prévue", "installation-planned"),
          entry("En installation", "installation-installing"),
          entry("En service", "installation-in-use"),
          entry("Adaptée", "installation-adapted"),
          entry("Arrêtée", "installation-stopped"),
          entry("Proposée", "adaptation-offered"),
          entry("Reprise", "adaptation-accepted"),
          entry("Non reprise", "adaptation-declined"));

  private static final Set<String> RUNNING = Set.of("installation-in-use", "installation-adapted");

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @Test
  void whoeverCountsFindsTheSame() throws InterruptedException {
    WebSession partner = signedIn("PARTNER");
    Map<String, Long> before = listed(partner);
    agreed(before);

    play();

    Map<String, Long> after = listed(partner);
    Map<String, Long> added = new HashMap<>();
    after.forEach((what, number) -> added.put(what, number - before.getOrDefault(what, 0L)));
    assertThat(added)
        .containsAllEntriesOf(
            Map.of(
                "channel-peer-to-peer", 8L,
                "channel-federation", 8L,
                "centres channel-peer-to-peer", 8L,
                "centres channel-federation", 7L,
                "stage-autonomous", 15L,
                "stage-abandoned", 1L))
        .containsAllEntriesOf(
            Map.of(
                "installation-in-use", 12L,
                "installation-adapted", 3L,
                "installation-planned", 1L,
                "adaptation-accepted", 2L,
                "adaptation-declined", 1L,
                "use La valise numérique (exemple)", 3L));
    agreed(after);
  }

  /** Every other way to count comes to the same. */
  private void agreed(Map<String, Long> listed) {
    Web.until("published as listed", PATIENCE, () -> asked().equals(listed));
    assertThat(asked()).isEqualTo(listed);
    assertThat(answered())
        .isEqualTo(only(listed, "use ", "hours ", "channel-", "stage-", "adaptation-"));
    assertThat(shown()).isEqualTo(only(listed, "use ", "installation-"));
    Web.until("the table as listed", PATIENCE, () -> tabled().equals(without(listed, "use ")));
  }

  private static Map<String, Long> only(Map<String, Long> figures, String... kinds) {
    Map<String, Long> kept = new TreeMap<>(figures);
    kept.keySet().removeIf(what -> Arrays.stream(kinds).noneMatch(what::startsWith));
    return kept;
  }

  private static Map<String, Long> without(Map<String, Long> figures, String kind) {
    Map<String, Long> kept = new TreeMap<>(figures);
    kept.keySet().removeIf(what -> what.startsWith(kind));
    return kept;
  }

  private WebSession signedIn(String role) throws InterruptedException {
    RunningEssaim.Account account = essaim.account(role);
    return new WebSession(essaim.baseUrl()).signIn(account.email(), account.password());
  }

  // The story

  private void play() throws InterruptedException {
    bring();
    WebSession administrator = signedIn("ADMINISTRATOR");
    for (int number = 1; number <= 3; number++) {
      String key = adapt(administrator, CASE + "-accord-metropole-" + number);
      boolean isTaken = number < 3;
      send(
          administrator,
          "/intranet/adaptations/" + key,
          isTaken ? "accept" : "decline",
          Map.of("version", isTaken ? "1.2" : "", "answer", "Merci."));
    }
    send(
        administrator,
        "/intranet/transferts/accord-region-8-federation-exemple",
        "abandon",
        Map.of("reason", "Plus d'équipe.", "endedSince", "2026-10"));
  }

  private String adapt(WebSession person, String installation) throws InterruptedException {
    send(
        person,
        "/intranet/installations/" + installation + "/adaptations/nouvelle",
        "note",
        Map.of("title", "Le soir", "changed", "À 19 h.", "since", "2026-07"));
    String key = installation + "-adaptation";
    send(person, "/intranet/adaptations/" + key, "offer", Map.of());
    return key;
  }

  private static void send(WebSession person, String path, String button, Map<String, String> typed)
      throws InterruptedException {
    WebForm form = WebForm.sentBy(person.get(path).body(), button);
    for (Map.Entry<String, String> each : typed.entrySet()) {
      form = form.with(each.getKey(), each.getValue());
    }
    assertThat(person.send(form, button).status()).as(path + " " + button).isEqualTo(302);
  }

  /** The centres, the prototypes, and who took what from whom, from three files. */
  private void bring() {
    JsonArrayBuilder files = Json.createArrayBuilder();
    files.add(
        file(
            "organisations.csv",
            "key,name,kind,role_in_programme,side,commune,cog,note",
            Stream.of("metropole", "region")
                .flatMap(
                    where ->
                        numbers()
                            .mapToObj(
                                each ->
                                    "accord-%1$s-%2$d,Accord %1$s %2$d,social centre,,,Lille,59350,"
                                        .formatted(where, each)))));
    files.add(
        file(
            "prototypes.csv",
            "key,title_fr,phase,year_started,status_in_document",
            numbers().mapToObj("accord-%1$d,Accord %1$d,1,2017,initiated"::formatted)));
    files.add(
        file(
            "installations.csv",
            "centre,prototype,state,since,version,until,stop_reason,mentor,channel",
            numbers().mapToObj(SpreadAgreementIT::takings).flatMap(List::stream)));
    JsonObject report =
        new AdministrationClient(
                essaim.state().administrationUrl(),
                Secrets.read(essaim.dataDirectory()).administrationToken())
            .post(
                "import",
                Json.createObjectBuilder()
                    .add("files", files)
                    .add("dryRun", false)
                    .add("publish", true)
                    .add("source", "programme")
                    .build());
    assertThat(report.getInt("created")).as(report.toString()).isEqualTo(40);
  }

  private static IntStream numbers() {
    return IntStream.rangeClosed(1, 8);
  }

  private static List<String> takings(int number) {
    return List.of(
        "accord-metropole-%d,%s,IN_USE,2026-03,,,,centre-peupliers-exemple,"
            .formatted(number, number <= 3 ? CASE : "accord-" + number),
        "accord-region-%1$d,accord-%1$d,%2$s,2026-04,,,,federation-exemple,"
            .formatted(number, number == 8 ? "PLANNED" : "IN_USE"));
  }

  private static JsonObject file(String name, String headings, Stream<String> rows) {
    String table = headings + "\n" + rows.collect(Collectors.joining("\n", "", "\n"));
    return Json.createObjectBuilder()
        .add("name", name)
        .add("content", Base64.getEncoder().encodeToString(table.getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  // Who counts

  /** What somebody reads in the lists of the intranet who sees of them what is public. */
  private static Map<String, Long> listed(WebSession partner) throws InterruptedException {
    Figures figures = new Figures();
    for (CSVRecord row : list(partner, "transferts")) {
      figures.transfer(
          CODES.get(row.get("Étape")),
          CODES.get(row.get("Voie")),
          row.get("Centre accompagné"),
          minutes(row.get("Durée")));
    }
    for (CSVRecord row : list(partner, "installations")) {
      figures.installation(CODES.get(row.get("État")), row.get("Prototype"));
    }
    for (CSVRecord row : list(partner, "adaptations")) {
      figures.add(CODES.get(row.get("État")), 1);
    }
    return figures.counted();
  }

  private static List<CSVRecord> list(WebSession session, String name) throws InterruptedException {
    return rows(session.get("/intranet/" + name + ".csv").body().replace("\uFEFF", ""), ';');
  }

  private static long minutes(String said) {
    Matcher hours = HOURS.matcher(said.replace(' ', '\u202f').replace('\u00a0', '\u202f'));
    return hours.matches()
        ? 60 * Long.parseLong(hours.group(1))
            + (hours.group(2) == null ? 0 : Long.parseLong(hours.group(2)))
        : 0;
  }

  /** What the endpoint says. */
  private Map<String, Long> asked() {
    Figures figures = new Figures();
    for (CSVRecord row :
        asked(
            "SELECT ?stage ?channel ?centre ?minutes { ?t a essaim:Transfer ; adms:status ?stage ;"
                + " essaim:channel ?channel ; essaim:receiver ?centre ; essaim:minutes ?minutes }")) {
      figures.transfer(
          code(row.get("stage")),
          code(row.get("channel")),
          row.get("centre"),
          Long.parseLong(row.get("minutes")));
    }
    for (CSVRecord row :
        asked(
            "SELECT ?state ?title { ?i a essaim:Installation ; adms:status ?state ;"
                + " essaim:installs/dct:title ?title }")) {
      figures.installation(code(row.get("state")), row.get("title"));
    }
    for (CSVRecord row :
        asked("SELECT ?a ?state { ?a a essaim:Adaptation ; adms:status ?state }")) {
      figures.add(code(row.get("state")), 1);
    }
    return figures.counted();
  }

  private List<CSVRecord> asked(String query) {
    String whole =
        "PREFIX essaim: <%s/def#> PREFIX adms: <http://www.w3.org/ns/adms#>"
                .formatted(essaim.baseUrl())
            + " PREFIX dct: <http://purl.org/dc/terms/> "
            + query;
    return rows(
        web.get("/sparql?format=csv&query=" + URLEncoder.encode(whole, StandardCharsets.UTF_8))
            .body(),
        ',');
  }

  /** What the questions say that need no query. */
  private Map<String, Long> answered() {
    Figures figures = new Figures();
    for (CSVRecord row : answer("qui-utilise")) {
      figures.add("use " + row.get("prototypeLabel"), 1);
    }
    for (CSVRecord row : answer("heures-par-voie")) {
      figures.add("hours " + code(row.get("channel")), Long.parseLong(row.get("number")));
      figures.add(code(row.get("channel")), Long.parseLong(row.get("transfers")));
    }
    Set<String> transfers = new HashSet<>();
    for (CSVRecord row : answer("qui-accompagne-qui")) {
      if (transfers.add(row.get("mentor") + row.get("receiver") + row.get("since"))) {
        figures.add(code(row.get("stage")), 1);
      }
    }
    for (CSVRecord row : answer("adaptations-revenues")) {
      figures.add(code(row.get("state")), 1);
    }
    return figures.counted();
  }

  private List<CSVRecord> answer(String question) {
    Matcher file = FILE.matcher(web.get("/donnees/questions/" + question).body());
    assertThat(file.find()).as(question).isTrue();
    return rows(web.get(file.group(1).replace("&amp;", "&")).body(), ',');
  }

  /** What the table of the public page says. */
  private Map<String, Long> shown() {
    String page = web.get("/essaimage").body();
    String table = page.substring(page.indexOf("<section aria-labelledby=\"time\""));
    Figures figures = new Figures();
    for (String row : ROW.matcher(table).results().skip(1).map(found -> found.group(1)).toList()) {
      List<String> cells =
          CELL.matcher(row)
              .results()
              .map(cell -> cell.group(1).replaceAll("<[^>]*>", "").strip())
              .toList();
      figures.installation(CODES.get(cells.get(6)), cells.get(1));
    }
    return figures.counted();
  }

  /** What the table of the dataset says. */
  private Map<String, Long> tabled() {
    Figures figures = new Figures();
    for (CSVRecord row : rows(web.get("/dump/essaimage.csv").body(), ',')) {
      String type = row.get("type");
      if (type.contains("#Transfer")) {
        figures.transfer(
            code(row.get("stage")),
            code(row.get("channel")),
            row.get("receiver"),
            Long.parseLong(row.get("minutes")));
      } else {
        figures.add(code(row.get("state")), 1);
      }
    }
    return figures.counted();
  }

  private static String code(String uri) {
    return uri.substring(uri.indexOf('#') + 1);
  }

  private static List<CSVRecord> rows(String table, char separator) {
    try {
      return CSVFormat.DEFAULT
          .builder()
          .setDelimiter(separator)
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(new StringReader(table))
          .getRecords();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Counts by what is counted. */
  private static final class Figures {
    private final Map<String, Long> numbers = new TreeMap<>();
    private final Map<String, Long> minutes = new TreeMap<>();
    private final Set<String> reached = new HashSet<>();

    private void add(String what, long number) {
      numbers.merge(what, number, Long::sum);
    }

    private void transfer(String stage, String channel, String centre, long lasted) {
      add(stage, 1);
      add(channel, 1);
      minutes.merge(channel, lasted, Long::sum);
      if (!stage.equals("stage-abandoned") && reached.add(channel + centre)) {
        add("centres " + channel, 1);
      }
    }

    private void installation(String state, String prototype) {
      add(state, 1);
      if (RUNNING.contains(state)) {
        add("use " + prototype, 1);
      }
    }

    private Map<String, Long> counted() {
      minutes.forEach(
          (channel, lasted) -> numbers.put("hours " + channel, Math.round(lasted / 60.0)));
      return numbers;
    }
  }
}
