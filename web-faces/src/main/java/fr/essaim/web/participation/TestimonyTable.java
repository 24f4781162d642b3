package fr.essaim.web.participation;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.participation.ParticipationSort;
import fr.essaim.core.participation.Testimonies;
import fr.essaim.core.participation.TestimonyRow;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One's own testimonies, and those about the prototypes that one works on. */
@ApplicationScoped
public class TestimonyTable implements ListView<TestimonyRow> {

  static final String PATH = "/intranet/temoignages";

  @Inject private Testimonies service;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "participation.testimonies";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INTRANET_READ);
  }

  @Override
  public ListResult<TestimonyRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<TestimonyRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<Column<TestimonyRow>> columns() {
    return List.of(
        Column.of("prototype", "participation.field.prototype", TestimonyRow::prototypeTitle)
            .pictured(TestimonyRow::prototypeKey)
            .linked(row -> PATH + "/" + row.id())
            .sorted(ParticipationSort.TITLE),
        Column.of("text", "participation.field.text", TestimonyRow::text),
        Column.of("state", "participation.facet.state", TestimonyRow::state)
            .tagged(TestimonyTable::tone),
        Column.of("signature", "participation.field.signature", TestimonyRow::signature),
        Column.of("centre", "participation.facet.centre", TestimonyRow::steward)
            .marked(TestimonyRow::steward),
        Column.day("given", "participation.field.given", TestimonyRow::givenAt)
            .sortedDescending(ParticipationSort.LATEST));
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(NewTestimonyPage.PATH, "participation.testimonies.new", Permission.PARTICIPATE));
  }

  private static String tone(TestimonyRow row) {
    return switch (row.state()) {
      case PROPOSED -> "honey";
      case ACCEPTED -> "good";
      case REFUSED -> "warn";
    };
  }
}
