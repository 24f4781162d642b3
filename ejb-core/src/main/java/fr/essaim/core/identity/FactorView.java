package fr.essaim.core.identity;

import java.time.Instant;

/**
 * A person's second factor as they see it.
 *
 * @param since when it was set up; null when there is none
 * @param codesLeft recovery codes that were not used yet
 * @param wanted whether the person's roles want one
 */
public record FactorView(Instant since, int codesLeft, boolean wanted) {

  public boolean isOn() {
    return since != null;
  }
}
