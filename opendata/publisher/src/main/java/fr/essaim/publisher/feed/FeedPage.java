package fr.essaim.publisher.feed;

import fr.essaim.core.publication.LogVersion;
import java.util.List;

/**
 * A page of a dataset's feed.
 *
 * @param epoch which epoch of the log it belongs to
 * @param after the position that its versions come after
 * @param versions in the order of their positions
 * @param full whether no version can be added to it any more
 */
public record FeedPage(
    String dataset, String epoch, long after, List<LogVersion> versions, boolean full) {

  public FeedPage {
    versions = List.copyOf(versions);
  }

  /** The position of its last version, where the next page begins. */
  public long last() {
    return versions.isEmpty() ? after : lastVersion().entry().position();
  }

  LogVersion lastVersion() {
    return versions.get(versions.size() - 1);
  }
}
