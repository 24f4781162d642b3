package fr.essaim.core.spread;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.shared.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A transfer, an installation or an adaptation was told to change. Fired inside the transaction.
 *
 * @param type {@code transfer}, {@code installation} or {@code adaptation}
 * @param prototypeKeys what it is about
 * @param organisationKeys who takes part
 * @param changes at least one
 */
public record SpreadChanged(
    String type,
    String key,
    Set<String> prototypeKeys,
    Set<String> organisationKeys,
    List<FieldChange> changes) {

  /** What happened longer ago is history that somebody writes down, and news to nobody. */
  private static final int NEWS_DAYS = 60;

  public SpreadChanged {
    prototypeKeys = Set.copyOf(prototypeKeys);
    organisationKeys = Set.copyOf(organisationKeys);
    changes = List.copyOf(changes);
  }

  /** The stage or state that it reached just now, by its name; empty where that is no news. */
  public Optional<String> reached(LocalDate today) {
    return changes.stream()
        .filter(change -> change.field().equals("stage") || change.field().equals("state"))
        .map(change -> change.after().split(" "))
        .filter(
            step ->
                step.length == 1
                    || !new PartialDate(step[1]).lastDay().isBefore(today.minusDays(NEWS_DAYS)))
        .map(step -> step[0])
        .findFirst();
  }
}
