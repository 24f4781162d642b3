package fr.essaim.web.education;

import fr.essaim.core.education.CollectionRow;
import fr.essaim.core.education.CollectionService;
import fr.essaim.core.education.CollectionSort;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One's own collections of places, and those of one's centres. */
@ApplicationScoped
public class CollectionTable implements ListView<CollectionRow> {

  static final String PATH = "/intranet/listes";

  private static final String FIELD = "education.field.";

  @Inject private CollectionService service;
  @Inject private Text text;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "education.collections";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INTRANET_READ);
  }

  @Override
  public ListResult<CollectionRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<CollectionRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<CollectionSort> sorts() {
    return List.of(CollectionSort.values());
  }

  @Override
  public List<Column<CollectionRow>> columns() {
    return List.of(
        Column.of("title", FIELD + "collectionTitle", CollectionRow::title)
            .linked(row -> PATH + "/" + row.key())
            .sorted(CollectionSort.TITLE),
        Column.of("centre", FIELD + "whose", CollectionRow::centre),
        Column.of("places", FIELD + "places", CollectionRow::places),
        Column.of("published", FIELD + "published", this::published)
            .tagged(row -> row.published() ? "good" : ""),
        Column.day("modified", FIELD + "modified", CollectionRow::modifiedAt)
            .sortedDescending(CollectionSort.CHANGED));
  }

  private String published(CollectionRow row) {
    return text.get(row.published() ? "education.collection.shared" : "education.collection.kept");
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(PATH + "/nouvelle", "education.collections.new", Permission.PARTICIPATE));
  }
}
