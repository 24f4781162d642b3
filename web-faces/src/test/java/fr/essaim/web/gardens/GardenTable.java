package fr.essaim.web.gardens;

import fr.essaim.core.gardens.GardenService;
import fr.essaim.core.gardens.GardenSort;
import fr.essaim.core.gardens.GardenView;
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

/** The gardens of one's own centres. */
@ApplicationScoped
public class GardenTable implements ListView<GardenView> {

  static final String PATH = "/intranet/jardins";

  @Inject private GardenService service;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "gardens.list";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.ORGANISATION_READ);
  }

  @Override
  public ListResult<GardenView> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<GardenView> reader) {
    service.export(query, reader);
  }

  @Override
  public List<Column<GardenView>> columns() {
    return List.of(
        Column.of("name", "gardens.field.name", GardenView::name)
            .linked(garden -> PATH + "/" + garden.key())
            .sorted(GardenSort.NAME),
        Column.of("centre", "gardens.field.centre", GardenView::centre),
        Column.of("plots", "gardens.field.plots", (GardenView garden) -> garden.details().plots())
            .sortedDescending(GardenSort.PLOTS),
        Column.of(
                "description",
                "gardens.field.description",
                (GardenView garden) -> garden.details().description())
            .inFiles());
  }

  @Override
  public List<Action> actions() {
    return List.of(new Action(PATH + "/nouveau", "gardens.list.new", Permission.ORGANISATION_EDIT));
  }
}
