package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.trial.WebSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every page and file of the intranet, asked for by each role: who may opens it, who may not is
 * refused before anything can be typed (of a single thing, as if it did not exist), and a visitor
 * is sent to sign in. Leaves the matrix in {@code target/pages-by-role.md}.
 */
class PagesByRoleIT {

  private static final Pattern MENU = Pattern.compile("<nav aria-label=.*?</nav>", Pattern.DOTALL);
  private static final Pattern CURRENT = Pattern.compile("aria-current=\"(page|true)\"");

  /** The roles of the demonstration; MODERATOR, STAFF and MANAGER are at the Peupliers. */
  private enum Role {
    RESIDENT,
    CONTRIBUTOR,
    MODERATOR,
    STAFF,
    MANAGER,
    FEDERATION,
    PARTNER,
    FUNDER,
    OPERATION_COORDINATOR,
    OPERATION_ASSISTANT,
    ADMINISTRATOR
  }

  private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
  private static final Set<Role> TEAM =
      EnumSet.of(Role.STAFF, Role.MANAGER, Role.FEDERATION, Role.ADMINISTRATOR);

  /** The team, and who coordinates the operation that the Peupliers carry. */
  private static final Set<Role> READERS =
      EnumSet.of(
          Role.STAFF,
          Role.MANAGER,
          Role.FEDERATION,
          Role.OPERATION_COORDINATOR,
          Role.OPERATION_ASSISTANT,
          Role.ADMINISTRATOR);

  private static final Set<Role> COORDINATION =
      EnumSet.of(
          Role.FEDERATION,
          Role.OPERATION_COORDINATOR,
          Role.OPERATION_ASSISTANT,
          Role.ADMINISTRATOR);
  private static final Set<Role> EDITORS =
      EnumSet.of(Role.MANAGER, Role.FEDERATION, Role.ADMINISTRATOR);

  /** Whoever keeps the places of the Peupliers' area. */
  private static final Set<Role> KEEPERS =
      EnumSet.of(Role.MODERATOR, Role.STAFF, Role.MANAGER, Role.FEDERATION, Role.ADMINISTRATOR);

  private static final Set<Role> FEDERATION = EnumSet.of(Role.FEDERATION, Role.ADMINISTRATOR);
  private static final Set<Role> ADMINISTRATION = EnumSet.of(Role.ADMINISTRATOR);

  private static final String OWN_PROTOTYPE =
      "/intranet/prototypes/carnet-de-bord-des-benevoles-exemple";
  private static final String FOREIGN_PROTOTYPE = "/intranet/prototypes/eduquer-ca-s-apprend";
  private static final String OWN_CENTRE = "/intranet/organisations/centre-peupliers-exemple";
  private static final String FOREIGN_CENTRE = "/intranet/organisations/lazare-garreau";
  private static final String ADMIN = "/intranet/administration";
  private static final List<String> LISTS =
      List.of(
          "/intranet/prototypes",
          "/intranet/ateliers",
          "/intranet/organisations",
          "/intranet/annuaire",
          "/intranet/transferts",
          "/intranet/installations",
          "/intranet/adaptations",
          "/intranet/accompagnements",
          "/intranet/ailleurs",
          "/intranet/lieux",
          "/intranet/mes-contributions",
          "/intranet/idees",
          "/intranet/temoignages");
  private static final List<String> PARTS =
      List.of(
          "",
          "/modifier",
          "/ateliers",
          "/ateliers/nouveau",
          "/versions",
          "/fiche",
          "/apercu",
          "/historique");

  private static final Set<String> TO_EDIT = Set.of("/modifier", "/ateliers/nouveau");

  private static final String OPERATION = "/intranet/operations/ateliers-des-deux-rives-exemple";
  private static final String FOREIGN_OPERATION =
      "/intranet/operations/centres-sociaux-connectes-phase-2";

  private static final String REPORT = "/intranet/bilans/ateliers-des-deux-rives-exemple-bilan-1";
  private static final String DRAFT = "/intranet/bilans/ateliers-des-deux-rives-exemple-bilan-2";

  private static final String TRANSFER =
      "/intranet/transferts/centre-beffroi-exemple-centre-peupliers-exemple";
  private static final String INSTALLATION =
      "/intranet/installations/le-cafe-des-clics-exemple-centre-peupliers-exemple";
  private static final String FOREIGN_INSTALLATION =
      "/intranet/installations/le-cafe-des-clics-exemple-centre-beffroi-exemple";

  private static final String PLACE = "/intranet/lieux/centre-social-des-peupliers-exemple";
  private static final String OFFER =
      "/intranet/offres/centre-social-des-peupliers-exemple-aide-aux-devoirs";
  private static final String FOREIGN_PLACE = "/intranet/lieux/centre-social-de-la-digue-exemple";

  private final RunningEssaim essaim = RunningEssaim.shared();

  private static Map<String, Set<Role>> mayOpen() {
    Map<String, Set<Role>> may = new LinkedHashMap<>();
    put(may, EVERYBODY, "/intranet", "/intranet/compte", "/intranet/compte/donnees");
    put(may, EVERYBODY, "/intranet/compte/donnees.json", "/intranet/compte/donnees.pdf");
    put(may, EVERYBODY, "/intranet/compte/securite", "/intranet/compte/second-facteur");
    put(may, EVERYBODY, "/intranet/compte/fermer", "/intranet/recherche");
    put(may, EVERYBODY, "/intranet/avis", "/intranet/suivis");
    put(may, EVERYBODY, "/intranet/compte/profil");
    for (String list : LISTS) {
      put(may, EVERYBODY, list, list + ".csv", list + ".xlsx", list + ".json");
    }
    put(may, EVERYBODY, "/intranet/idees/nouvelle", "/intranet/temoignages/nouveau");
    put(may, TEAM, "/intranet/prototypes/nouveau");
    put(may, EVERYBODY, "/intranet/compte/agenda");
    put(may, TEAM, "/intranet/ateliers/nouveau");
    for (String part : PARTS) {
      put(may, TO_EDIT.contains(part) ? TEAM : READERS, OWN_PROTOTYPE + part);
      put(may, ADMINISTRATION, FOREIGN_PROTOTYPE + part);
    }
    put(may, FEDERATION, "/intranet/organisations/nouvelle");
    put(may, EVERYBODY, OWN_CENTRE, FOREIGN_CENTRE);
    put(may, READERS, OWN_CENTRE + "/historique", OWN_CENTRE + "/apercu");
    Set<Role> ofOperations =
        EnumSet.of(
            Role.MANAGER,
            Role.FEDERATION,
            Role.FUNDER,
            Role.OPERATION_COORDINATOR,
            Role.OPERATION_ASSISTANT,
            Role.ADMINISTRATOR);
    for (String file : List.of("", ".csv", ".xlsx", ".json")) {
      put(may, ofOperations, "/intranet/operations" + file);
    }
    put(may, ofOperations, "/intranet/pilotage");
    for (String file : List.of("", ".csv", ".xlsx", ".json")) {
      put(may, ofOperations, "/intranet/indicateurs" + file);
    }
    put(may, ofOperations, "/intranet/indicateurs/heures-d-accompagnement/calcul");
    put(may, READERS, OWN_CENTRE + "/pilotage");
    put(may, ADMINISTRATION, FOREIGN_CENTRE + "/pilotage");
    put(may, FEDERATION, "/intranet/operations/nouvelle", "/intranet/buts/federation-exemple");
    put(may, ADMINISTRATION, "/intranet/buts/federation-npdc");
    Set<Role> readOperation = EnumSet.copyOf(COORDINATION);
    readOperation.add(Role.FUNDER);
    put(may, readOperation, OPERATION, OPERATION + "/historique");
    put(may, COORDINATION, OPERATION + "/modifier", OPERATION + "/objectifs/nouveau");
    put(may, ADMINISTRATION, FOREIGN_OPERATION, FOREIGN_OPERATION + "/modifier");
    for (String file : List.of("", ".csv", ".xlsx", ".json")) {
      put(may, FEDERATION, "/intranet/enquetes" + file);
      put(may, TEAM, "/intranet/enquete-nationale" + file);
    }
    String survey = "federation-exemple-" + LocalDate.now(ZoneId.of("Europe/Paris")).getYear();
    for (String part : List.of("", "/modifier", "/historique", "/reponses.csv", "/reponses.xlsx")) {
      put(may, FEDERATION, "/intranet/enquetes/" + survey + part);
    }
    String response = "/intranet/enquete-nationale/" + survey + "--centre-peupliers-exemple";
    for (String part : List.of("", "/historique", "/reponses.csv", "/reponses.xlsx")) {
      put(may, TEAM, response + part);
    }
    put(may, EnumSet.of(Role.STAFF, Role.MANAGER, Role.ADMINISTRATOR), response + "/repondre");
    put(may, FEDERATION, "/intranet/enquetes/nouvelle", "/intranet/questionnaires");
    put(may, FEDERATION, "/intranet/questionnaires/1.csv");
    Set<Role> reporters =
        EnumSet.of(Role.OPERATION_COORDINATOR, Role.OPERATION_ASSISTANT, Role.ADMINISTRATOR);
    for (String file : List.of("", ".csv", ".xlsx", ".json")) {
      put(may, ofOperations, "/intranet/bilans" + file);
    }
    put(may, readOperation, REPORT, REPORT + "/versions/1", REPORT + "/versions/1/changements");
    put(may, readOperation, REPORT + "/versions/1/fichiers/pdf");
    put(may, COORDINATION, REPORT + "/historique", DRAFT);
    put(may, reporters, DRAFT + "/modifier", OPERATION + "/bilans/nouveau");
    Set<Role> templates = EnumSet.copyOf(COORDINATION);
    templates.add(Role.MANAGER);
    put(may, templates, "/intranet/modeles-de-bilans", "/intranet/modeles-de-bilans/bilan-caf");
    put(may, EVERYBODY, TRANSFER, INSTALLATION, FOREIGN_INSTALLATION);
    put(
        may,
        EVERYBODY,
        "/intranet/adaptations/le-cafe-des-clics-exemple-centre-beffroi-exemple-adaptation");
    put(may, FEDERATION, FOREIGN_INSTALLATION + "/modifier");
    put(may, FEDERATION, FOREIGN_INSTALLATION + "/adaptations/nouvelle");
    put(may, READERS, "/intranet/essaimage");
    put(may, READERS, "/intranet/transferts/nouveau", "/intranet/installations/nouvelle");
    put(may, READERS, TRANSFER + "/modifier", TRANSFER + "/historique");
    put(may, READERS, TRANSFER + "/seances/nouvelle");
    put(may, READERS, INSTALLATION + "/modifier", INSTALLATION + "/historique");
    put(may, READERS, INSTALLATION + "/adaptations/nouvelle");
    put(may, EVERYBODY, "/intranet/prototypes/le-cafe-des-clics-exemple/reprendre");
    put(may, KEEPERS, "/intranet/lieux/nouveau");
    put(may, EVERYBODY, PLACE, FOREIGN_PLACE, "/intranet/tournee");
    for (String file : List.of("", ".csv", ".xlsx", ".json")) {
      put(may, KEEPERS, "/intranet/contributions" + file, "/intranet/doublons" + file);
    }
    put(may, KEEPERS, PLACE + "/fusionner");
    put(may, KEEPERS, PLACE + "/modifier", PLACE + "/historique", PLACE + "/offres/nouvelle");
    put(may, KEEPERS, OFFER, OFFER + "/modifier", OFFER + "/historique");
    put(may, FEDERATION, FOREIGN_PLACE + "/modifier", FOREIGN_PLACE + "/historique");
    put(may, EDITORS, OWN_CENTRE + "/modifier");
    put(may, FEDERATION, OWN_CENTRE + "/fusionner");
    put(may, ADMINISTRATION, FOREIGN_CENTRE + "/modifier");
    put(may, ADMINISTRATION, FOREIGN_CENTRE + "/fusionner", FOREIGN_CENTRE + "/historique");
    put(may, ADMINISTRATION, FOREIGN_CENTRE + "/apercu");
    put(may, TEAM, ADMIN + "/signalements");
    put(may, EDITORS, ADMIN + "/comptes", ADMIN + "/comptes.csv", ADMIN + "/comptes.xlsx");
    put(may, EDITORS, ADMIN + "/comptes.json", ADMIN + "/comptes/inviter");
    put(may, EDITORS, ADMIN + "/comptes/inviter-plusieurs");
    put(may, ADMINISTRATION, ADMIN, ADMIN + "/premiers-pas", ADMIN + "/sante");
    put(may, ADMINISTRATION, ADMIN + "/courrier", ADMIN + "/taches", ADMIN + "/parametres");
    for (String file : List.of(".csv", ".xlsx", ".json")) {
      put(may, ADMINISTRATION, ADMIN + "/courrier" + file, ADMIN + "/taches" + file);
    }
    put(may, ADMINISTRATION, ADMIN + "/publication", ADMIN + "/registre", ADMIN + "/reseaux");
    put(may, FEDERATION, ADMIN + "/import");
    put(may, ADMINISTRATION, ADMIN + "/journal", ADMIN + "/journal.csv", ADMIN + "/journal.xlsx");
    put(may, ADMINISTRATION, ADMIN + "/journal.json");
    put(may, ADMINISTRATION, ADMIN + "/demandes", ADMIN + "/violations");
    put(may, ADMINISTRATION, ADMIN + "/violations/nouvelle");
    put(may, ADMINISTRATION, ADMIN + "/violations.csv", ADMIN + "/violations.xlsx");
    put(may, ADMINISTRATION, ADMIN + "/violations.json");
    return may;
  }

  private static void put(Map<String, Set<Role>> may, Set<Role> roles, String... paths) {
    for (String path : paths) {
      may.put(path, roles);
    }
  }

  @Test
  void knowsEveryPageThatTheOtherTestsVisit() {
    assertThat(mayOpen().keySet())
        .containsAll(
            AccessibilityIT.INTRANET.stream().map(path -> path.replaceAll("[?].*", "")).toList());
  }

  @Test
  void eachRoleOpensWhatItMayAndNothingElse() throws Exception {
    Map<Role, WebSession> people = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      RunningEssaim.Account account = essaim.account(role.name());
      people.put(
          role, new WebSession(essaim.baseUrl()).signIn(account.email(), account.password()));
    }
    WebSession visitor = new WebSession(essaim.baseUrl());
    List<String> wrong = new ArrayList<>();
    List<String> matrix =
        new ArrayList<>(List.of(head(), "|---|" + "---|".repeat(Role.values().length + 1)));
    for (Map.Entry<String, Set<Role>> page : mayOpen().entrySet()) {
      StringBuilder line = new StringBuilder("| `" + page.getKey() + "` |");
      note("a visitor", page.getKey(), 302, visitor.get(page.getKey()).status(), wrong, line);
      for (Role role : Role.values()) {
        int refusal = RouteAddresses.isOfOneThing(page.getKey()) ? 404 : 403;
        int wanted = page.getValue().contains(role) ? 200 : refusal;
        WebSession.Page opened = people.get(role).get(page.getKey());
        note(role.name(), page.getKey(), wanted, opened.status(), wrong, line);
        if (current(opened) > 1) {
          wrong.add("%s at %s: several entries of the menu".formatted(role, page.getKey()));
        }
      }
      matrix.add(line.toString());
    }
    keep(matrix);

    assertThat(wrong).isEmpty();
  }

  /** How many entries of the menu say that one is there. */
  private static long current(WebSession.Page page) {
    Matcher menu = MENU.matcher(page.body());
    return menu.find() ? CURRENT.matcher(menu.group()).results().count() : 0;
  }

  private static String head() {
    StringBuilder head = new StringBuilder("| page | visitor |");
    for (Role role : Role.values()) {
      head.append(' ').append(role.name().toLowerCase(Locale.ROOT)).append(" |");
    }
    return head.toString();
  }

  private static void note(
      String who, String path, int wanted, int got, List<String> wrong, StringBuilder line) {
    line.append(' ').append(got).append(" |");
    if (got != wanted) {
      wrong.add("%s at %s: %d, not %d".formatted(who, path, got, wanted));
    }
  }

  private static void keep(List<String> matrix) throws IOException {
    Files.write(Path.of("target", "pages-by-role.md"), matrix);
  }
}
