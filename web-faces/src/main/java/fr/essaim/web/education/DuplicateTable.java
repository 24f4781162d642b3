package fr.essaim.web.education;

import fr.essaim.core.education.DuplicateRow;
import fr.essaim.core.education.DuplicateSort;
import fr.essaim.core.education.PlaceMerges;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.lists.RowAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Pairs of places that are perhaps one. */
@ApplicationScoped
public class DuplicateTable implements ListView<DuplicateRow> {

  static final String PATH = "/intranet/doublons";

  private static final String FIELD = "education.duplicate.field.";

  @Inject private PlaceMerges service;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "education.duplicates";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.PLACE_READ);
  }

  @Override
  public ListResult<DuplicateRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<DuplicateRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<DuplicateSort> sorts() {
    return List.of(DuplicateSort.values());
  }

  @Override
  public List<Column<DuplicateRow>> columns() {
    return List.of(
        Column.of("place", FIELD + "place", DuplicateRow::name)
            .linked(row -> MergePlacesPage.address(row.twinKey(), row.key()))
            .sorted(DuplicateSort.NAME),
        Column.of("street", FIELD + "street", DuplicateRow::street),
        Column.of("twin", FIELD + "twin", DuplicateRow::twinName),
        Column.of("twinStreet", FIELD + "twinStreet", DuplicateRow::twinStreet),
        Column.<DuplicateRow>of("commune", FIELD + "commune", DuplicateRow::commune)
            .narrowedBy("commune"),
        Column.of("metres", FIELD + "metres", DuplicateRow::metres),
        Column.of("likeness", FIELD + "likeness", DuplicateRow::likeness)
            .sortedDescending(DuplicateSort.LIKENESS));
  }

  @Override
  public String key(DuplicateRow row) {
    return row.key() + " " + row.twinKey();
  }

  @Override
  public List<RowAct> rowActs() {
    return List.of(
        new RowAct(
            "apart",
            "check",
            "education.duplicates.apart",
            Permission.PLACE_MODERATE,
            this::tellApart,
            this::doubt));
  }

  private void tellApart(String pair) {
    both(pair, service::tellApart);
  }

  private void doubt(String pair) {
    both(pair, service::doubt);
  }

  private static void both(String pair, BiConsumer<String, String> act) {
    String[] keys = pair.split(" ", 2);
    act.accept(keys[0], keys.length < 2 ? keys[0] : keys[1]);
  }
}
