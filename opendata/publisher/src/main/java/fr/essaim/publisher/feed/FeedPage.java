package fr.essaim.publisher.feed;

import fr.essaim.core.publication.LogMonth;
import fr.essaim.core.publication.LogVersion;
import java.util.List;

/**
 * A page of a dataset's feed.
 *
 * @param epoch which epoch of the log it belongs to
 * @param month that its versions were published in
 * @param after the position that its versions come after
 * @param versions in the order of their positions
 * @param full whether it has as many versions as a page can have, so that another comes after it
 * @param over whether the month is
 */
public record FeedPage(
    String dataset,
    String epoch,
    LogMonth month,
    long after,
    List<LogVersion> versions,
    boolean full,
    boolean over) {

  public FeedPage {
    versions = List.copyOf(versions);
  }

  /** Whether no version can be added to it any more. */
  public boolean immutable() {
    return full || over;
  }

  /** The position of its last version, where the next page begins. */
  public long last() {
    return versions.isEmpty() ? after : lastVersion().entry().position();
  }

  LogVersion lastVersion() {
    return versions.get(versions.size() - 1);
  }
}
