package fr.essaim.web.education;

import fr.essaim.core.education.PlaceFilters;
import fr.essaim.core.education.PlaceRow;
import fr.essaim.core.education.PlaceService;
import fr.essaim.core.education.PlaceSort;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The places of the education map, for those who keep them and for everybody signed in. */
@ApplicationScoped
public class PlaceTable implements ListView<PlaceRow> {

  static final String PATH = "/intranet/lieux";

  @Inject private PlaceService service;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "education.places";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INTRANET_READ);
  }

  @Override
  public ListResult<PlaceRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<PlaceRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<PlaceSort> sorts() {
    return List.of(PlaceSort.values());
  }

  @Override
  public List<Column<PlaceRow>> columns() {
    return List.of(
        Column.of("name", "education.field.name", PlaceRow::name)
            .linked(row -> PATH + "/" + row.key())
            .sorted(PlaceSort.NAME),
        Column.<PlaceRow>of("kind", "education.field.kind", PlaceRow::kind)
            .narrowedBy(PlaceFilters.KIND),
        Column.<PlaceRow>of("commune", "education.field.commune", PlaceRow::commune)
            .narrowedBy(PlaceFilters.COMMUNE),
        Column.<PlaceRow>state("state", "education.field.state", PlaceRow::state)
            .narrowedBy(PlaceFilters.STATE),
        Column.of("confirmed", "education.field.confirmed", PlaceRow::confirmedOn)
            .sorted(PlaceSort.CONFIRMED));
  }

  @Override
  public Optional<String> places() {
    return Optional.of(PlaceFilters.COMMUNE);
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(PATH + "/nouveau", "education.places.new", Permission.PLACE_MODERATE));
  }
}
