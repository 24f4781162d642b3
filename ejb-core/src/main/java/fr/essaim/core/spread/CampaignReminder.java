package fr.essaim.core.spread;

import java.util.List;

/**
 * Whom a campaign told of it.
 *
 * @param centres the names of the centres
 * @param people how many people
 * @param recent the names of those that were reminded less than a week ago, and were left alone
 * @param unreachable the names of those where nobody has an account
 */
public record CampaignReminder(
    List<String> centres, int people, List<String> recent, List<String> unreachable) {

  public CampaignReminder {
    centres = List.copyOf(centres);
    recent = List.copyOf(recent);
    unreachable = List.copyOf(unreachable);
  }
}
