package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.PartialDate;
import java.util.List;

/**
 * Where the spread stands in the organisations of which the caller reads all.
 *
 * @param goals what federations set out to reach with their networks, all of them
 * @param channels one each, whatever came by it
 * @param months the last twelve, the earliest first
 * @param stalled transfers without a session for too long, the longest first
 * @param centres how many centres there are
 * @param without some of those that have nothing in use, in the order of their names
 * @param withoutTotal how many have nothing in use
 * @param untouched the departments and areas of which no centre has anything in use
 */
public record SpreadOverview(
    List<GoalReach> goals,
    List<ByChannel> channels,
    List<Month> months,
    List<TransferRow> stalled,
    long centres,
    List<OrganisationRef> without,
    long withoutTotal,
    List<String> untouched) {

  public SpreadOverview {
    goals = List.copyOf(goals);
    channels = List.copyOf(channels);
    months = List.copyOf(months);
    stalled = List.copyOf(stalled);
    without = List.copyOf(without);
    untouched = List.copyOf(untouched);
  }

  /**
   * What came by a channel.
   *
   * @param centres how many centres are or were accompanied, without transfers that were abandoned
   * @param running how many transfers go on
   * @param autonomous how many ended well
   * @param abandoned how many were abandoned
   * @param minutes of all sessions that were held
   */
  public record ByChannel(
      Channel channel, long centres, long running, long autonomous, long abandoned, int minutes) {

    /** How long its sessions took, as people write it. */
    public String hours() {
      return Typed.hours(minutes);
    }
  }

  /** How many sessions a month had, and how long they took. */
  public record Month(PartialDate month, int minutes, long sessions) {

    public String hours() {
      return Typed.hours(minutes);
    }
  }

  /** The most minutes of a month; 1 at least, so that it divides. */
  public int most() {
    return most(months);
  }

  /** The same of other months. */
  public static int most(List<Month> months) {
    return Math.max(1, months.stream().mapToInt(Month::minutes).max().orElse(1));
  }
}
