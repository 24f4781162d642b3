package fr.essaim.web.education;

import fr.essaim.core.education.ContributionRow;
import fr.essaim.core.education.ContributionService;
import fr.essaim.core.education.ContributionSort;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What one said of places, and what became of it. */
@ApplicationScoped
public class OwnContributionTable implements ListView<ContributionRow> {

  static final String PATH = "/intranet/mes-contributions";

  @Inject private ContributionService service;
  @Inject private ContributionWords texts;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "education.own";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INTRANET_READ);
  }

  @Override
  public ListResult<ContributionRow> find(ListQuery query) {
    return service.own(query);
  }

  @Override
  public void each(ListQuery query, Consumer<ContributionRow> reader) {
    service.exportOwn(query, reader);
  }

  @Override
  public List<ContributionSort> sorts() {
    return List.of(ContributionSort.values());
  }

  @Override
  public List<Column<ContributionRow>> columns() {
    return ContributionTable.shown(texts).stream()
        .filter(column -> !column.getName().equals("author"))
        .toList();
  }

  @Override
  public Optional<Section> preface() {
    return Optional.of(
        new Section(0, "/WEB-INF/parts/contributions-accepted.xhtml", service.accepted(), null));
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(
            ProposePlacePage.PATH, "education.contribution.propose", Permission.INTRANET_READ));
  }
}
