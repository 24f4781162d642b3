package fr.essaim.web.protection;

import static fr.essaim.web.shell.MenuEntry.Part.ADMINISTRATION;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.servlet;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Permission;
import fr.essaim.web.history.HistoryPage;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The register of processing, people's requests, data breaches. */
@ApplicationScoped
public class ProtectionFeature implements Feature {

  private static final String BREACH = "/intranet/administration/violations/{key}";

  @Override
  public List<Route> routes() {
    return List.of(
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
        stateful(
            "/intranet/administration/violations/nouvelle", "/pages/intranet/breach-new.xhtml"),
        stateful(BREACH, "/pages/intranet/breach.xhtml"),
        HistoryPage.route(BREACH));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(
            ADMINISTRATION,
            70,
            "/intranet/administration/registre",
            "protection.nav.register",
            Permission.INSTANCE_WATCH),
        MenuEntry.of(
            ADMINISTRATION,
            80,
            "/intranet/administration/demandes",
            "protection.nav.requests",
            Permission.INSTANCE_WATCH),
        MenuEntry.of(
            ADMINISTRATION,
            90,
            "/intranet/administration/violations",
            "protection.nav.breaches",
            Permission.INSTANCE_WATCH));
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
}
