package fr.essaim.web.protection;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.protection.BreachDetails;
import fr.essaim.core.protection.BreachService;
import fr.essaim.core.protection.BreachSort;
import fr.essaim.core.protection.BreachView;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The register of breaches, with the hours that are left of the 72. */
@ApplicationScoped
public class BreachTable implements ListView<BreachView> {

  static final String PATH = "/intranet/administration/violations";

  private static final String FIELD = "protection.breach.";

  @Inject private BreachService service;
  @Inject private BreachWords words;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "protection.breaches";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INSTANCE_WATCH);
  }

  @Override
  public ListResult<BreachView> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<BreachView> reader) {
    service.export(query, reader);
  }

  @Override
  public boolean isSearched() {
    return false;
  }

  @Override
  public List<Column<BreachView>> columns() {
    return List.of(
        field("what", BreachDetails::what).linked(breach -> PATH + "/" + breach.id()),
        Column.of("authority", FIELD + "authority", BreachView::countdown).tagged(words::tone),
        Column.of("left", "protection.breaches.deadline", words::left).wrapped().onPage(),
        field("happened", BreachDetails::happenedAt).inFiles(),
        field("known", BreachDetails::knownAt).sortedDescending(BreachSort.NEWEST),
        field("data", BreachDetails::dataConcerned).inFiles(),
        field("people", BreachDetails::people),
        field("consequences", BreachDetails::consequences).inFiles(),
        field("measures", BreachDetails::measures).inFiles(),
        field("authority.at", BreachDetails::authorityNotifiedAt).inFiles(),
        field("authority.why", BreachDetails::authorityWhyNot).inFiles(),
        field("told.at", BreachDetails::peopleNotifiedAt).inFiles(),
        field("told.why", BreachDetails::peopleWhyNot).inFiles());
  }

  private static Column<BreachView> field(String name, Function<BreachDetails, ?> value) {
    return Column.of(name, FIELD + name, breach -> value.apply(breach.details()));
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(PATH + "/nouvelle", "protection.breaches.new", Permission.INSTANCE_ADMINISTER));
  }
}
