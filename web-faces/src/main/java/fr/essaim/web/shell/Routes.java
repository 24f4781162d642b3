package fr.essaim.web.shell;

import static fr.essaim.core.shared.Module.PROTOTYPES;
import static fr.essaim.web.shell.Route.data;
import static fr.essaim.web.shell.Route.forward;
import static fr.essaim.web.shell.Route.page;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.servlet;
import static fr.essaim.web.shell.Route.stateful;
import static fr.essaim.web.shell.Route.worker;

import fr.essaim.core.shared.Module;
import fr.essaim.web.operation.MetricsServlet;
import fr.essaim.web.prototypes.VersionFileServlet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every address that the application answers, in one table; the first row that fits wins. What is
 * not here does not exist: {@link RoutingFilter} answers 404.
 *
 * <p>Views lie under {@code /pages}; never under {@code /intranet}, which is mapped to the Faces
 * servlet as a prefix for the sake of uploads, and would cut the path short.
 */
public final class Routes {

  private static final List<Route> PUBLIC =
      List.of(
          page("/", "/pages/home/home.xhtml"),
          page("/recherche", "/pages/search/search.xhtml"),
          page("/prototypes", "/pages/prototypes/prototypes.xhtml").in(PROTOTYPES),
          page("/prototypes/{key}", "/pages/prototypes/prototype.xhtml").in(PROTOTYPES),
          page("/prototypes/{key}/imprimer", "/pages/prototypes/print.xhtml").in(PROTOTYPES),
          forward("/prototypes/{key}/versions/{number}/{resource}", VersionFileServlet.PATH)
              .in(PROTOTYPES)
              .download(),
          page("/organisations", "/pages/network/organisations.xhtml"),
          page("/organisations/{key}", "/pages/network/organisation.xhtml"),
          page("/donnees", "/pages/data/data.xhtml"),
          page("/donnees/limites", "/pages/data/limits.xhtml"),
          page("/donnees/vocabulaire", "/pages/data/vocabulary.xhtml"),
          page("/donnees/questions", "/pages/questions/questions.xhtml"),
          page("/donnees/questions/{key}", "/pages/questions/question.xhtml"),
          page("/donnees/usage", "/pages/usage/usage.xhtml"),
          servlet("/donnees/usage.csv").download(),
          page("/donnees/{dataset}", "/pages/data/dataset.xhtml"),
          page("/signaler", "/pages/reports/report.xhtml").methods("GET", "HEAD", "POST"),
          page("/mentions-legales", "/pages/about/legal.xhtml"),
          page("/vie-privee", "/pages/about/privacy.xhtml"),
          page("/accessibilite", "/pages/about/accessibility.xhtml"),
          servlet("/emblems/{file}"));

  private static final List<Route> IDENTITY =
      List.of(
          stateful("/connexion", "/pages/identity/connexion.xhtml"),
          sent("/connexion/code", "code"),
          servlet("/connexion/fournisseur").methods("GET"),
          servlet("/connexion/retour").methods("GET"),
          sent("/mot-de-passe-oublie", "forgotten"),
          sent("/mot-de-passe/{token}", "reset"),
          sent("/invitation/{token}", "invitation"),
          sent("/nouvelle-adresse/{token}", "new-address"),
          servlet("/deconnexion").methods("POST"),
          servlet("/administration/{rest*}").methods("GET", "POST"));

  private static final List<Route> INTRANET =
      List.of(
          reading("/intranet", "/pages/intranet/home.xhtml"),
          servlet("/intranet/pour").methods("POST"),
          stateful("/intranet/compte", "/pages/intranet/account.xhtml"),
          stateful("/intranet/compte/donnees", "/pages/intranet/my-data.xhtml"),
          servlet("/intranet/compte/donnees.json").download(),
          servlet("/intranet/compte/donnees.pdf").download(),
          reading("/intranet/administration/registre", "/pages/intranet/register.xhtml"),
          stateful("/intranet/administration/demandes", "/pages/intranet/requests.xhtml"),
          servlet("/intranet/administration/demandes/copie.json").download(),
          servlet("/intranet/administration/demandes/copie.pdf").download(),
          servlet("/intranet/administration/violations.csv").download(),
          servlet("/intranet/administration/violations.xlsx").download(),
          reading("/intranet/administration/violations", "/pages/intranet/breaches.xhtml"),
          stateful("/intranet/administration/violations/{id}", "/pages/intranet/breach.xhtml"),
          stateful("/intranet/compte/securite", "/pages/intranet/account-security.xhtml"),
          stateful("/intranet/compte/second-facteur", "/pages/intranet/account-factor.xhtml"),
          stateful("/intranet/compte/fermer", "/pages/intranet/account-close.xhtml"),
          servlet("/intranet/administration/comptes.csv").download(),
          servlet("/intranet/administration/comptes.xlsx").download(),
          reading("/intranet/administration/comptes", "/pages/intranet/accounts.xhtml"),
          stateful("/intranet/administration/comptes/inviter", "/pages/intranet/invite.xhtml"),
          stateful("/intranet/administration/comptes/{id}", "/pages/intranet/account-file.xhtml"),
          reading("/intranet/administration", "/pages/intranet/administration.xhtml"),
          stateful("/intranet/administration/premiers-pas", "/pages/intranet/first-steps.xhtml"),
          reading("/intranet/administration/sante", "/pages/intranet/health.xhtml"),
          stateful("/intranet/administration/courrier", "/pages/intranet/mail.xhtml"),
          stateful("/intranet/administration/courrier/{id}", "/pages/intranet/email.xhtml"),
          stateful("/intranet/administration/taches", "/pages/intranet/jobs.xhtml"),
          reading("/intranet/administration/parametres", "/pages/intranet/settings.xhtml"),
          reading("/intranet/administration/journal", "/pages/intranet/audit.xhtml"),
          servlet("/intranet/administration/journal.csv").download(),
          servlet("/intranet/administration/journal.xlsx").download(),
          stateful("/intranet/administration/import", "/pages/intranet/import.xhtml"),
          stateful("/intranet/administration/signalements", "/pages/intranet/mistakes.xhtml"),
          stateful("/intranet/administration/publication", "/pages/intranet/publication.xhtml"),
          servlet("/intranet/prototypes.csv").in(PROTOTYPES).download(),
          servlet("/intranet/prototypes.xlsx").in(PROTOTYPES).download(),
          servlet("/intranet/prototypes.json").in(PROTOTYPES).download(),
          servlet("/intranet/fichiers/{key}/{id}").in(PROTOTYPES).download(),
          servlet("/intranet/fichiers/{key}/{number}/{id}").in(PROTOTYPES).download(),
          dossierToRead("", "prototypes"),
          dossier("/nouveau", "prototype-new"),
          dossier("/{key}", "prototype"),
          dossier("/{key}/modifier", "prototype-edit"),
          dossier("/{key}/fiche", "prototype-sheet"),
          dossierToRead("/{key}/historique", "prototype-history"),
          dossierToRead("/{key}/ateliers", "workshops"),
          dossier("/{key}/ateliers/nouveau", "workshop-new"),
          dossier("/{key}/ateliers/{id}", "workshop"),
          dossier("/{key}/ateliers/{id}/emargement", "attendance"),
          dossier("/{key}/versions", "versions"),
          dossier("/{key}/versions/{number}", "version"),
          servlet("/intranet/organisations.csv").download(),
          servlet("/intranet/organisations.xlsx").download(),
          reading("/intranet/organisations", "/pages/intranet/organisations.xhtml"),
          stateful("/intranet/organisations/nouvelle", "/pages/intranet/organisation-new.xhtml"),
          stateful("/intranet/organisations/{key}", "/pages/intranet/organisation.xhtml"),
          stateful(
              "/intranet/organisations/{key}/modifier", "/pages/intranet/organisation-edit.xhtml"),
          stateful(
              "/intranet/organisations/{key}/fusionner",
              "/pages/intranet/organisation-merge.xhtml"));

  private static final List<Route> DATA =
      List.of(
          data("/id/{type}/{key}"),
          data("/doc/{type}/{key}"),
          data("/def"),
          data("/def.{format}"),
          data("/def/{rest*}"),
          data("/catalogue"),
          data("/catalogue.{format}"),
          data("/dump/{file}").download(),
          data("/edition/{edition}/{file}").download(),
          data("/ldes/{dataset}"),
          data("/ldes/{dataset}/{epoch}/{page}"),
          data("/.well-known/void"),
          worker("/sparql").methods("GET", "HEAD", "POST").withOwnScripts(),
          worker("/graph"));

  private static final List<Route> OPERATION =
      List.of(
          servlet("/robots.txt"),
          servlet("/health"),
          servlet("/health/{check}"),
          forward("/metrics", MetricsServlet.PATH).methods("GET"));

  private static final List<Route> ALL =
      Stream.of(PUBLIC, IDENTITY, INTRANET, DATA, OPERATION).flatMap(List::stream).toList();

  private Routes() {}

  /** A page about an account for somebody who is not signed in; its forms keep no state. */
  private static Route sent(String template, String view) {
    return page(template, "/pages/identity/" + view + ".xhtml").methods("GET", "HEAD", "POST");
  }

  /** A page about prototypes in the intranet, there while their module is on. */
  private static Route dossier(String rest, String view) {
    return stateful("/intranet/prototypes" + rest, "/pages/intranet/" + view + ".xhtml")
        .in(PROTOTYPES);
  }

  /** The same, of a page that only shows. */
  private static Route dossierToRead(String rest, String view) {
    return reading("/intranet/prototypes" + rest, "/pages/intranet/" + view + ".xhtml")
        .in(PROTOTYPES);
  }

  /** A row that fits an address, and the values of its variables. */
  record Match(Route route, Map<String, String> variables) {}

  /**
   * @param path the raw path of the request, without the context path
   * @param isOn which modules are switched on
   */
  static Optional<Match> find(String path, Predicate<Module> isOn) {
    return ALL.stream()
        .filter(row -> row.module().filter(isOn.negate()).isEmpty())
        .flatMap(row -> row.match(path).map(values -> new Match(row, values)).stream())
        .findFirst();
  }

  /**
   * The row by which a visitor reads an address without signing in, such as {@code
   * /organisations/{key}}; empty if there is none.
   *
   * @param path without a query
   */
  public static Optional<String> openToVisitors(String path) {
    return Stream.of(PUBLIC, DATA, IDENTITY)
        .flatMap(List::stream)
        .filter(row -> row.allows("GET") && row.module().filter(off -> !off.isOn()).isEmpty())
        .filter(row -> row.match(path).isPresent())
        .map(Route::template)
        .findFirst();
  }

  /** All rows, for tests that walk them. */
  public static List<Route> all() {
    return ALL;
  }
}
