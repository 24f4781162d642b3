package fr.essaim.web.operation;

import fr.essaim.core.administration.HealthItem;
import fr.essaim.core.administration.HealthService;
import fr.essaim.core.administration.HealthState;
import fr.essaim.core.administration.HealthTopic;
import fr.essaim.core.administration.InstanceService;
import fr.essaim.core.mail.MailServer;
import fr.essaim.web.shell.DiskSpace;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.Readiness;

/** How well each part of the instance is, and what to do where it is not. */
@Named
@RequestScoped
public class HealthPage {

  @Inject private HealthService service;
  @Inject private InstanceService instance;
  @Inject @Readiness private EndpointCheck endpoint;
  @Inject private DiskSpace disk;
  @Inject private Clock clock;
  @Inject private Text text;
  @Inject private Formats formats;

  private List<HealthItem> items;

  public void load() {
    items = new ArrayList<>(service.list());
    if (!disk.isLeft()) {
      items.replaceAll(HealthPage::withoutRoom);
    }
    items.add(endpointItem());
  }

  /** A database that answers and saves nothing, for its disk is nearly full, is not well. */
  static HealthItem withoutRoom(HealthItem item) {
    return item.topic() == HealthTopic.DATABASE
        ? new HealthItem(HealthTopic.DATABASE, HealthState.ILL, item.facts())
        : item;
  }

  public List<HealthItem> getItems() {
    return items;
  }

  /** How many parts are not well. */
  public long getUnwell() {
    return items.stream().filter(item -> !item.isWell()).count();
  }

  /** What there is to say of a part. */
  public String fact(HealthItem item) {
    Object[] facts =
        item.facts().stream()
            .map(fact -> isSize(item, fact) ? formats.size((Number) fact) : fact)
            .toArray();
    return text.of("operation.health.fact." + words(item), facts);
  }

  /** What to do about a part that is not well. */
  public String todo(HealthItem item) {
    return text.orElse(
        "operation.health.todo." + words(item), text.get("operation.health.todo." + item.topic()));
  }

  /** Where one acts; null where that is not a page. */
  public String address(HealthItem item) {
    return switch (item.topic()) {
      case PUBLICATION -> "/intranet/administration/publication";
      case ADDRESS, COPY, REQUESTS -> "/intranet/administration/parametres#where-it-runs";
      case MAIL -> "/intranet/administration/courrier";
      case JOBS -> "/intranet/administration/taches";
      case DATABASE, SCHEMA, ENDPOINT, DISK -> null;
    };
  }

  public String getVersion() {
    return instance.version();
  }

  public Instant getNow() {
    return clock.instant();
  }

  /** The end of the keys of what is said of a part; some say it otherwise where there is none. */
  static String words(HealthItem item) {
    if (item.topic() == HealthTopic.DATABASE && item.state() == HealthState.ILL) {
      return item.topic() + ".full";
    }
    Object first = item.facts().get(0);
    boolean none =
        switch (item.topic()) {
          case MAIL -> first == MailServer.State.NOT_SET;
          case PUBLICATION -> first.equals(0L);
          default -> false;
        };
    return none ? item.topic() + ".none" : item.topic().name();
  }

  private static boolean isSize(HealthItem item, Object fact) {
    return fact instanceof Long
        && (item.topic() == HealthTopic.DISK || item.topic() == HealthTopic.DATABASE);
  }

  private HealthItem endpointItem() {
    Map<String, Object> data = endpoint.call().getData().orElse(Map.of());
    boolean well = State.of(true).equals(data.get(State.KEY));
    return new HealthItem(
        HealthTopic.ENDPOINT,
        well ? HealthState.WELL : HealthState.ILL,
        List.of(data.getOrDefault("position", 0L)));
  }
}
