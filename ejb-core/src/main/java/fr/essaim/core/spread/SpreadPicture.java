package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.shared.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who took what from whom and what became of it, as everybody may know it: what published centres
 * do with published prototypes, and no text about people.
 *
 * @param day the last day of which it tells
 * @param centres the published organisations, by key
 * @param originals the published prototypes, by title
 * @param uses the oldest first
 * @param changes the oldest first
 */
public record SpreadPicture(
    LocalDate day,
    List<Centre> centres,
    List<Original> originals,
    List<Use> uses,
    List<Change> changes) {

  private static final Comparator<Use> OLDEST =
      Comparator.comparing((Use use) -> use.since().firstDay()).thenComparing(Use::key);

  public SpreadPicture {
    centres = List.copyOf(centres);
    originals = List.copyOf(originals);
    uses = uses.stream().sorted(OLDEST).toList();
    changes = List.copyOf(changes);
  }

  /**
   * An organisation on the picture.
   *
   * @param communeCode of the INSEE; null where not known
   * @param commune its name; null where not known
   * @param territories the departments and the areas of a programme in which it lies
   */
  public record Centre(
      String key,
      String name,
      OrganisationKind kind,
      String communeCode,
      String commune,
      List<String> territories) {

    public Centre {
      territories = List.copyOf(territories);
    }
  }

  /** A version that was released. */
  public record Release(String number, PartialDate since) {}

  /**
   * A prototype that can be taken.
   *
   * @param homes where it was made; who answers for it where that is not known
   * @param releases the lowest number first
   */
  public record Original(String key, String title, Set<String> homes, List<Release> releases) {

    public Original {
      homes = Set.copyOf(homes);
      releases = List.copyOf(releases);
    }

    private Original at(LocalDate day) {
      return new Original(
          key, title, homes, releases.stream().filter(each -> isBy(each.since(), day)).toList());
    }
  }

  /**
   * What a centre does with a prototype.
   *
   * @param version null where not known
   * @param states in the order in which they were reached; at least one
   * @param mentor who accompanied it; null where nobody is known
   * @param channel by which way it came; null where nobody is known
   * @param heard the first news of it a year or more after it was put to use; null for none
   */
  public record Use(
      String key,
      Original original,
      Centre centre,
      String version,
      List<InstallationSince> states,
      Centre mentor,
      Channel channel,
      LocalDate heard) {

    public Use {
      states = List.copyOf(states);
    }

    public InstallationSince current() {
      return states.get(states.size() - 1);
    }

    public PartialDate begun() {
      return states.get(0).since();
    }

    /** Whether the centre made it itself. */
    public boolean isAtHome() {
      return original.homes().contains(centre.key());
    }

    /** Whether another centre took it: it came further than a plan. */
    public boolean isTaken() {
      return !isAtHome() && entered().isPresent();
    }

    /** With whom the centre took it; null where it did not, or nobody is known. */
    public Centre giver() {
      return isTaken() ? mentor : null;
    }

    /**
     * When it was put to use; of one that was not yet, when the centre began to install or planned
     * it.
     */
    public PartialDate since() {
      return inUse().or(this::entered).orElseGet(this::begun);
    }

    /** Since when another centre has taken it up: when it was put to use there; null if never. */
    public PartialDate takenUp() {
      return isAtHome() ? null : inUse().orElse(null);
    }

    /** When it was put to use; empty if it was not yet. */
    public Optional<PartialDate> inUse() {
      return first(InstallationState::isInUse);
    }

    /** When it was stopped; empty if it was not. */
    public Optional<PartialDate> stopped() {
      return first(state -> state == InstallationState.STOPPED);
    }

    private Optional<PartialDate> entered() {
      return first(state -> state == InstallationState.INSTALLING || state.isInUse());
    }

    private Optional<PartialDate> first(Predicate<InstallationState> wanted) {
      for (InstallationSince each : states) {
        if (wanted.test(each.state())) {
          return Optional.of(each.since());
        }
      }
      return Optional.empty();
    }

    private Use at(LocalDate day, Original known) {
      List<InstallationSince> reached =
          states.stream().filter(each -> isBy(each.since(), day)).toList();
      LocalDate told = heard == null || heard.isAfter(day) ? null : heard;
      return new Use(key, known, centre, version, reached, mentor, channel, told);
    }
  }

  /**
   * What a centre changed of what it uses, and offered back.
   *
   * @param useKey of which use
   * @param since when it was noted
   * @param version the one that took it; null until one that is released did
   * @param back when that version was released; null until it is
   */
  public record Change(
      String key,
      String useKey,
      String title,
      String changed,
      PartialDate since,
      AdaptationState state,
      String version,
      PartialDate back) {

    /** Whether it is in a version for all. */
    public boolean isBack() {
      return version != null;
    }

    private Change at(LocalDate day) {
      return back == null || isBy(back, day)
          ? this
          : new Change(key, useKey, title, changed, since, AdaptationState.OFFERED, null, null);
    }
  }

  /** The same as it was on a day. */
  public SpreadPicture at(LocalDate then) {
    List<Original> known = originals.stream().map(each -> each.at(then)).toList();
    Map<String, Original> byKey =
        known.stream().collect(Collectors.toMap(Original::key, Function.identity()));
    return new SpreadPicture(
        then,
        centres,
        known,
        uses.stream()
            .filter(each -> isBy(each.begun(), then))
            .map(each -> each.at(then, byKey.get(each.original().key())))
            .toList(),
        changes.stream()
            .filter(each -> isBy(each.since(), then))
            .map(each -> each.at(then))
            .toList());
  }

  /** The part of it that is about a prototype. */
  public SpreadPicture of(String prototypeKey) {
    Set<String> kept = new HashSet<>();
    List<Use> about =
        uses.stream().filter(each -> each.original().key().equals(prototypeKey)).toList();
    about.forEach(each -> kept.add(each.key()));
    return new SpreadPicture(
        day,
        centres,
        originals.stream().filter(each -> each.key().equals(prototypeKey)).toList(),
        about,
        changes.stream().filter(each -> kept.contains(each.useKey())).toList());
  }

  /** What is known in part counts from the first day that it may mean. */
  private static boolean isBy(PartialDate date, LocalDate day) {
    return !date.firstDay().isAfter(day);
  }
}
