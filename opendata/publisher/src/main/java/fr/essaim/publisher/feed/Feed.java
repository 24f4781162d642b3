package fr.essaim.publisher.feed;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.publication.LogVersion;
import fr.essaim.publisher.document.Uris;
import java.util.List;
import java.util.Optional;

/**
 * Reads the feed of a dataset from the log. A page is so many rows after a position; the log being
 * append-only, a full page never changes. Where old rows are emptied after all, the log enters
 * another epoch and all pages have other addresses (see {@code docs/adr/0051}).
 */
public final class Feed {

  /** How many versions a full page has. */
  public static final int PAGE_SIZE = 250;

  private final DocumentLog log;
  private final InstanceMemory memory;
  private final Uris uris;
  private final int pageSize;

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

  /**
   * The page after a position; empty when its epoch is over. The epoch is read after the rows:
   * while it is still the same, nothing had been emptied when they were read.
   */
  public Optional<FeedPage> page(String dataset, String epoch, long after) {
    List<LogVersion> versions = log.versions(dataset, uris.base(), after, pageSize);
    return epoch().equals(epoch)
        ? Optional.of(new FeedPage(dataset, epoch, after, versions, versions.size() == pageSize))
        : Optional.empty();
  }
}
