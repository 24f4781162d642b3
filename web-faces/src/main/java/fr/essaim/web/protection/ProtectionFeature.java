package fr.essaim.web.protection;

import static fr.essaim.web.shell.MenuEntry.Part.ADMINISTRATION;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.servlet;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.protection.BreachService;
import fr.essaim.core.protection.ErasureReview;
import fr.essaim.web.history.HistoryPage;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Need;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The register of processing, people's requests, data breaches. */
@ApplicationScoped
public class ProtectionFeature implements Feature {

  private static final String REQUESTS = "/intranet/administration/demandes";
  private static final String BREACHES = BreachTable.PATH;
  private static final String BREACH = BREACHES + "/{key}";

  @Inject private BreachService breaches;
  @Inject private ErasureReview review;
  @Inject private Text text;

  @Override
  public List<Route> routes() {
    return List.of(
        stateful("/intranet/compte/donnees", "/pages/intranet/my-data.xhtml"),
        servlet("/intranet/compte/donnees.json").download(),
        servlet("/intranet/compte/donnees.pdf").download(),
        reading("/intranet/administration/registre", "/pages/intranet/register.xhtml"),
        stateful(REQUESTS, "/pages/intranet/requests.xhtml"),
        servlet("/intranet/administration/demandes/copie.json").download(),
        servlet("/intranet/administration/demandes/copie.pdf").download(),
        stateful(BREACHES + "/nouvelle", "/pages/intranet/breach-new.xhtml"),
        stateful(BREACH, "/pages/intranet/breach.xhtml"),
        HistoryPage.route(BREACH));
  }

  @Override
  public List<String> lists() {
    return List.of(BREACHES);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(
                ADMINISTRATION,
                70,
                "/intranet/administration/registre",
                "protection.nav.register",
                Permission.INSTANCE_WATCH)
            .withIcon("shield"),
        MenuEntry.of(
                ADMINISTRATION, 80, REQUESTS, "protection.nav.requests", Permission.INSTANCE_WATCH)
            .withIcon("person"),
        MenuEntry.of(
                ADMINISTRATION, 90, BREACHES, "protection.nav.breaches", Permission.INSTANCE_WATCH)
            .withIcon("warn"),
        MenuEntry.overview(70, REQUESTS, "protection.overview.requests"),
        MenuEntry.overview(80, BREACHES, "protection.overview.breaches"),
        MenuEntry.overview(
            90, "/intranet/administration/registre", "protection.overview.register"));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        new ThingType(
            "breach",
            "protection.thing.breach",
            null,
            BREACH,
            List.of(
                new ThingType.Form(
                    ThingType.Form.NEW,
                    "/intranet/administration/violations/nouvelle",
                    "protection.draft.new"),
                new ThingType.Form("", BREACH, "protection.draft.breach"))),
        ThingType.inside("consent", "protection.thing.consent", null),
        ThingType.inside("erasure", "protection.thing.erasure", null));
  }

  @Override
  public List<Need> needs() {
    long passages = review.waiting();
    long open = breaches.waiting();
    List<Need> needs = new ArrayList<>();
    if (passages > 0) {
      needs.add(new Need(REQUESTS, text.count("protection.needs.requests", passages)));
    }
    if (open > 0) {
      needs.add(new Need(BREACHES, text.count("protection.needs.breaches", open)));
    }
    return needs;
  }
}
