package fr.essaim.web.education;

import fr.essaim.core.education.ContributionFilters;
import fr.essaim.core.education.ContributionRow;
import fr.essaim.core.education.ContributionSort;
import fr.essaim.core.education.ContributionState;
import fr.essaim.core.education.ModerationService;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What was said of the places of one's territory. */
@ApplicationScoped
public class ContributionTable implements ListView<ContributionRow> {

  static final String PATH = "/intranet/contributions";

  /** What one is to decide on. */
  static final ListQuery WAITING =
      ListQuery.all()
          .with(ContributionFilters.STATE, ContributionState.WAITING)
          .sortedBy(ContributionSort.WAITING);

  private static final String FIELD = "education.contribution.field.";

  @Inject private ModerationService service;
  @Inject private ContributionWords texts;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "education.contributions";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.PLACE_READ);
  }

  @Override
  public ListResult<ContributionRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<ContributionRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<ContributionSort> sorts() {
    return List.of(ContributionSort.values());
  }

  @Override
  public List<Column<ContributionRow>> columns() {
    return shown(texts);
  }

  @Override
  public Map<String, ListQuery> presets() {
    return Map.of("education.contributions.waiting", WAITING);
  }

  /** The columns that lists of contributions have in common. */
  static List<Column<ContributionRow>> shown(ContributionWords texts) {
    return List.of(
        Column.of("subject", FIELD + "subject", ContributionRow::subject)
            .linked(row -> PATH + "/" + row.id())
            .sorted(ContributionSort.SUBJECT),
        Column.<ContributionRow>of("about", FIELD + "about", ContributionRow::kind)
            .narrowedBy(ContributionFilters.KIND),
        Column.of("said", FIELD + "said", texts::said).wrapped(),
        Column.of("author", FIELD + "author", texts::who),
        Column.day("proposed", FIELD + "proposed", ContributionRow::proposedAt)
            .sortedDescending(ContributionSort.LATEST),
        Column.<ContributionRow>of("state", FIELD + "state", ContributionRow::state)
            .tagged(ContributionTable::tone)
            .narrowedBy(ContributionFilters.STATE),
        Column.<ContributionRow>of("commune", FIELD + "commune", ContributionRow::commune)
            .narrowedBy(ContributionFilters.COMMUNE),
        Column.<ContributionRow>of("problem", FIELD + "problem", ContributionRow::problem)
            .inFiles(),
        Column.of("comment", FIELD + "comment", ContributionRow::comment).inFiles(),
        Column.day("decided", FIELD + "decided", ContributionRow::decidedAt).inFiles());
  }

  private static String tone(ContributionRow row) {
    return switch (row.state()) {
      case UNCONFIRMED, WAITING, ASKED -> "honey";
      case ACCEPTED -> "good";
      case REFUSED, WITHDRAWN -> "warn";
    };
  }
}
