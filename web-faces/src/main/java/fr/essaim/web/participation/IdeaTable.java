package fr.essaim.web.participation;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.participation.IdeaRow;
import fr.essaim.core.participation.IdeaState;
import fr.essaim.core.participation.Ideas;
import fr.essaim.core.participation.ParticipationSort;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One's own ideas, and those for the organisations that one works for. */
@ApplicationScoped
public class IdeaTable implements ListView<IdeaRow> {

  static final String PATH = "/intranet/idees";

  @Inject private Ideas service;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "participation.ideas";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INTRANET_READ);
  }

  @Override
  public ListResult<IdeaRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<IdeaRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<Column<IdeaRow>> columns() {
    return List.of(
        Column.of("title", "participation.field.title", IdeaRow::title)
            .linked(row -> PATH + "/" + row.id())
            .sorted(ParticipationSort.TITLE),
        Column.of("need", "participation.field.need", IdeaRow::need),
        Column.of("state", "participation.facet.state", IdeaRow::state)
            .tagged(row -> row.state() == IdeaState.PROPOSED ? "honey" : "good"),
        Column.of("by", "participation.field.by", IdeaRow::by),
        Column.of("centre", "participation.facet.centre", IdeaRow::organisation)
            .marked(IdeaRow::organisation),
        Column.day("proposed", "participation.field.proposed", IdeaRow::proposedAt)
            .sortedDescending(ParticipationSort.LATEST));
  }

  @Override
  public List<Action> actions() {
    return List.of(new Action(NewIdeaPage.PATH, "participation.ideas.new", Permission.PARTICIPATE));
  }
}
