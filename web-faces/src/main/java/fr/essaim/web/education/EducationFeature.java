package fr.essaim.web.education;

import static fr.essaim.web.shell.MenuEntry.Part.SITE;
import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Route.forward;
import static fr.essaim.web.shell.Route.page;

import fr.essaim.core.education.EducationMap;
import fr.essaim.core.education.PlaceFilters;
import fr.essaim.core.education.PlaceRow;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.Module;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Section;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The education map. */
@ApplicationScoped
public class EducationFeature implements Feature {

  /** Most places that a page of several contexts shows; the map has them all. */
  private static final int FOUND = 6;

  private static final String PUBLIC = PlaceMapPage.PATH + "/{key}";

  @Inject private EducationMap map;

  @Override
  public Optional<Module> module() {
    return Optional.of(Module.EDUCATION);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        page(PlaceMapPage.PATH, "/pages/education/map.xhtml").withMap(),
        forward(PlaceMapPage.PATH + "/points.json", PlacePointsServlet.PATH),
        page(PUBLIC, "/pages/education/place.xhtml").withOwnScripts(),
        page(PUBLIC + "/imprimer", "/pages/education/print.xhtml"),
        page(PUBLIC + "/fiche", "/pages/education/slip.xhtml"),
        forward(PUBLIC + "/agenda.ics", PlaceCalendarServlet.PATH));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        new ThingType("place", "education.thing.place", PUBLIC, null, List.of()));
  }

  /** Whether a place is public is judged where it is kept. */
  @Override
  public Optional<String> pageAt(String template, String path) {
    return Optional.of(path);
  }

  @Override
  public Optional<Section> search(String words) {
    ListResult<PlaceRow> found = map.search(ListQuery.words(words));
    return Optional.of(section(30, "/WEB-INF/parts/found-places.xhtml", found));
  }

  /** The places that an organisation keeps. */
  @Override
  public Optional<Section> about(String type, String key) {
    if (!type.equals("organisation")) {
      return Optional.empty();
    }
    ListResult<PlaceRow> found =
        map.search(ListQuery.all().with(PlaceFilters.CENTRE, Set.of(key)).ofSize(FOUND));
    return found.total() == 0
        ? Optional.empty()
        : Optional.of(section(20, "/WEB-INF/parts/organisation-places.xhtml", found));
  }

  private static Section section(int place, String view, ListResult<PlaceRow> found) {
    return new Section(
        place, view, found.total(), found.rows().stream().limit(FOUND).toList());
  }

  @Override
  public List<String> lists() {
    return List.of(PlaceTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(SITE, 5, PlaceMapPage.PATH, "education.public.nav", null),
        MenuEntry.of(WORK, 36, PlaceTable.PATH, "education.nav", Permission.INTRANET_READ)
            .withIcon("map"));
  }
}
