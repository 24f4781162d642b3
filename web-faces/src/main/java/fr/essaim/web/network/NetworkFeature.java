package fr.essaim.web.network;

import static fr.essaim.web.shell.MenuEntry.Part.SITE;
import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Question.Parameter.choice;
import static fr.essaim.web.shell.Question.Picture.MAP;
import static fr.essaim.web.shell.Question.Picture.NONE;
import static fr.essaim.web.shell.Route.forward;
import static fr.essaim.web.shell.Route.page;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.web.history.HistoryPage;
import fr.essaim.web.shell.Dataset;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Question;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Section;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The organisations of the network, and where they are. */
@ApplicationScoped
public class NetworkFeature implements Feature {

  private static final int FOUND = 6;

  @Inject private OrganisationDirectory directory;

  @Override
  public List<Route> routes() {
    return List.of(
        page("/organisations/{key}", "/pages/network/organisation.xhtml"),
        forward("/organisations/{key}/logo/{file}", LogoServlet.PATH),
        forward("/intranet/logos/{key}/{file}", LogoServlet.PATH),
        stateful("/intranet/organisations/nouvelle", "/pages/intranet/organisation-new.xhtml"),
        stateful("/intranet/organisations/{key}", "/pages/intranet/organisation.xhtml"),
        reading(
            "/intranet/organisations/{key}/apercu", "/pages/intranet/organisation-preview.xhtml"),
        HistoryPage.route("/intranet/organisations/{key}"),
        stateful(
            "/intranet/organisations/{key}/modifier", "/pages/intranet/organisation-edit.xhtml"),
        stateful(
            "/intranet/organisations/{key}/fusionner", "/pages/intranet/organisation-merge.xhtml"));
  }

  @Override
  public List<String> lists() {
    return List.of(OrganisationTable.PATH);
  }

  @Override
  public List<String> publicLists() {
    return List.of(OrganisationCatalogue.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(SITE, 20, "/organisations", "network.nav", null),
        MenuEntry.of(WORK, 30, "/intranet/organisations", "network.nav", Permission.INTRANET_READ)
            .withIcon("building"));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        new ThingType(
            "organisation",
            "network.thing.organisation",
            "/organisations/{key}",
            "/intranet/organisations/{key}",
            List.of(
                new ThingType.Form(
                    ThingType.Form.NEW, "/intranet/organisations/nouvelle", "network.draft.new"),
                new ThingType.Form("", "/intranet/organisations/{key}/modifier", null))),
        ThingType.inside("territory", "network.thing.territory", null));
  }

  @Override
  public List<Dataset> datasets() {
    return List.of(
        new Dataset("organisations", "network.dataset", Set.of("organisation", "territory")));
  }

  @Override
  public List<String> examples() {
    return List.of("network.example.organisations", "network.example.managers");
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.of(
            "network.question.organisations",
            NONE,
            choice("kind", "organisation-kinds"),
            choice("territory", "territories")),
        Question.of(
            "network.question.carte-des-organisations", MAP, choice("kind", "organisation-kinds")),
        Question.of("network.question.qui-gere-quoi", NONE, choice("manager", "managers")));
  }

  /** Whether an organisation is public is judged where it is kept. */
  @Override
  public Optional<String> pageAt(String template, String path) {
    return Optional.of(path);
  }

  @Override
  public Optional<Section> search(String text) {
    ResultPage<OrganisationCard> found = directory.search(ListQuery.words(text)).page();
    return Optional.of(
        new Section(
            20,
            "/WEB-INF/parts/found-organisations.xhtml",
            found.total(),
            found.rows().stream().limit(FOUND).toList()));
  }
}
