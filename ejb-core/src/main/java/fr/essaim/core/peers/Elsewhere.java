package fr.essaim.core.peers;

import java.time.Instant;
import java.util.List;

/**
 * What other networks have to do with a prototype of ours.
 *
 * @param withdrawnAt when the network that it comes from took its own back; null where none did
 * @param taken the prototypes of others that were made from it
 */
public record Elsewhere(Instant withdrawnAt, List<Taken> taken) {

  /**
   * A prototype of another network, made from one of ours.
   *
   * @param language of its title
   * @param page where people read about it
   * @param network whose it is
   */
  public record Taken(String title, String language, String page, String network) {}

  public Elsewhere {
    taken = List.copyOf(taken);
  }

  public boolean isEmpty() {
    return withdrawnAt == null && taken.isEmpty();
  }
}
