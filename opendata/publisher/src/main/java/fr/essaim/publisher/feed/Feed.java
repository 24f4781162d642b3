package fr.essaim.publisher.feed;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.publication.LogEntry;
import fr.essaim.core.publication.LogMonth;
import fr.essaim.core.publication.LogVersion;
import fr.essaim.publisher.document.Uris;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the feed of a dataset from the log. A page is so many rows of a month after a position; the
 * log being append-only, a full page never changes, nor does the last one of a month that is over.
 * Where old rows are emptied after all, the log enters another epoch and all pages have other
 * addresses (see {@code docs/adr/0051} and {@code 0093}).
 */
public final class Feed {

  /** How many versions a full page has. */
  public static final int PAGE_SIZE = 250;

  private final DocumentLog log;
  private final InstanceMemory memory;
  private final Uris uris;
  private final int pageSize;
  private final Map<String, Months> known = new ConcurrentHashMap<>();

  /** The months of a dataset up to a position; those before the last one never change. */
  private record Months(String epoch, long position, List<LogMonth> months) {}

  public Feed(DocumentLog log, InstanceMemory memory, Uris uris, int pageSize) {
    this.log = log;
    this.memory = memory;
    this.uris = uris;
    this.pageSize = pageSize;
  }

  /** Whether anything was ever published of a dataset. */
  public boolean has(String dataset) {
    return log.lastOf(dataset, Long.MAX_VALUE).isPresent();
  }

  /** The epoch that the log is in. */
  public String epoch() {
    return memory.feedEpoch();
  }

  /** The months in which something of a dataset was published, in their order. */
  public List<LogMonth> months(String dataset) {
    String epoch = epoch();
    long last = log.lastOf(dataset, Long.MAX_VALUE).map(LogEntry::position).orElse(0L);
    return known
        .compute(
            dataset,
            (name, before) -> {
              boolean holds = before != null && before.epoch().equals(epoch);
              Months start = holds ? before : new Months(epoch, 0, List.of());
              return start.position() >= last ? start : upTo(last, dataset, start);
            })
        .months();
  }

  private Months upTo(long last, String dataset, Months before) {
    List<LogMonth> months = new ArrayList<>(before.months());
    for (LogMonth month : log.months(dataset, uris.base(), before.position())) {
      if (months.stream().noneMatch(known -> known.month().equals(month.month()))) {
        months.add(month);
      }
    }
    return new Months(before.epoch(), last, List.copyOf(months));
  }

  /**
   * The page of a month after a position; empty when its epoch is over. The months are read before
   * the rows: where there is a later one, no row can come any more. The epoch is read after them:
   * while it is still the same, nothing had been emptied when they were read.
   */
  public Optional<FeedPage> page(String dataset, String epoch, LogMonth month, long after) {
    List<LogMonth> months = months(dataset);
    boolean over = !months.isEmpty() && months.get(months.size() - 1).first() > month.first();
    List<LogVersion> versions = log.versions(dataset, uris.base(), month, after, pageSize);
    boolean full = versions.size() == pageSize;
    return epoch().equals(epoch)
        ? Optional.of(new FeedPage(dataset, epoch, month, after, versions, full, over))
        : Optional.empty();
  }
}
