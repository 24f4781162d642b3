package fr.essaim.core.protection;

import java.time.Instant;
import java.util.UUID;

/**
 * Who agreed to which version of which text.
 *
 * @param withdrawnAt when it was withdrawn; null as long as it holds
 */
public record ConsentView(
    UUID account, String textKey, int textVersion, Instant givenAt, Instant withdrawnAt) {

  public boolean isInForce() {
    return withdrawnAt == null;
  }
}
