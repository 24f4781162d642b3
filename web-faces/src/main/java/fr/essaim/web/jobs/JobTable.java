package fr.essaim.web.jobs;

import fr.essaim.core.administration.JobService;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.jobs.JobState;
import fr.essaim.core.jobs.JobView;
import fr.essaim.core.lists.FacetCounts;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.Detail;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.lists.RowAct;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The jobs: how the last run of each went, when the next one is. There are so few that one page has
 * all.
 */
@ApplicationScoped
public class JobTable implements ListView<JobView> {

  static final String PATH = "/intranet/administration/taches";

  private static final String STATE = "state";
  private static final int MOST = 100;

  @Inject private JobService service;
  @Inject private Text text;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "jobs.list";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INSTANCE_WATCH);
  }

  @Override
  public boolean isSearched() {
    return false;
  }

  @Override
  public ListResult<JobView> find(ListQuery asked) {
    Set<JobState> states = asked.chosen(STATE, JobState.class);
    ListQuery query =
        ListQuery.all()
            .with(STATE, states.toArray(JobState[]::new))
            .sortedBy("")
            .ofSize(MOST)
            .atPage(asked.page());
    List<JobView> all = service.list();
    List<JobView> rows =
        all.stream().filter(job -> states.isEmpty() || states.contains(job.state())).toList();
    List<FacetCounts.Count> counts =
        Arrays.stream(JobState.values())
            .map(
                state ->
                    new FacetCounts.Count(
                        ListQuery.word(state),
                        state,
                        all.stream().filter(job -> job.state() == state).count(),
                        states.contains(state)))
            .filter(count -> count.count() > 0 || count.chosen())
            .toList();
    List<JobView> shown = query.page() == 1 ? rows : List.of();
    return new ListResult<>(
        query,
        new ResultPage<>(shown, rows.size(), query.page(), MOST),
        List.of(new FacetCounts(STATE, counts)),
        0);
  }

  @Override
  public void each(ListQuery query, Consumer<JobView> reader) {
    find(query.atPage(1)).rows().forEach(reader);
  }

  @Override
  public List<Column<JobView>> columns() {
    return List.of(
        Column.of("name", "jobs.name", this::title),
        Column.<JobView>of("state", "jobs.facet.state", JobView::state)
            .tagged(JobTable::tone)
            .narrowedBy(STATE),
        Column.of("every", "jobs.every", this::every),
        Column.of("last", "jobs.last", JobView::startedAt),
        Column.of("handled", "jobs.handled", JobTable::handled),
        Column.of("next", "jobs.next", JobTable::next));
  }

  private static String tone(JobView job) {
    return switch (job.state()) {
      case DONE -> "good";
      case FAILED, INTERRUPTED -> "bad";
      default -> "honey";
    };
  }

  private static Object handled(JobView job) {
    return job.state() == JobState.DONE ? job.handled() : null;
  }

  private static Object next(JobView job) {
    return job.state() == JobState.RUNNING ? null : job.nextAt();
  }

  private String title(JobView job) {
    return name(job.name());
  }

  /** How often it runs, in the largest unit that says it exactly. */
  private String every(JobView job) {
    Duration every = job.every();
    if (every.toHours() > 0 && every.toHours() % 24 == 0) {
      return text.count("jobs.every.days", every.toDays());
    }
    if (every.toMinutes() > 0 && every.toMinutes() % 60 == 0) {
      return text.count("jobs.every.hours", every.toHours());
    }
    return every.toSeconds() % 60 == 0
        ? text.count("jobs.every.minutes", every.toMinutes())
        : text.count("jobs.every.seconds", every.toSeconds());
  }

  @Override
  public boolean isOpenable() {
    return true;
  }

  @Override
  public List<Detail> details(JobView job) {
    boolean failed = job.state() == JobState.FAILED;
    return List.of(
        new Detail("jobs.help", text.orElse("jobs.help." + job.name(), "")),
        new Detail("jobs.error", failed ? job.error() : ""),
        new Detail("jobs.todo", failed ? text.get("jobs.failed.todo") : ""));
  }

  @Override
  public String key(JobView job) {
    return job.state() == JobState.RUNNING ? null : job.name();
  }

  @Override
  public String name(String key) {
    return text.orElse("jobs.name." + key, key);
  }

  @Override
  public List<RowAct> rowActs() {
    return List.of(
        new RowAct("run", "applied", "jobs.run", Permission.INSTANCE_ADMINISTER, service::runNow));
  }
}
