package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.StepDates;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The states that a prototype went through, each with its date: only forward, one at a time, none
 * before an earlier one and none in the future.
 */
@Embeddable
public class Progress {

  private static final StepDates STEPS =
      new StepDates(
          "prototypes.state.undated", "prototypes.state.in-future", "prototypes.state.before-last");

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private PrototypeState state;

  @ElementCollection
  @CollectionTable(
      schema = "prototypes",
      name = "state_date",
      joinColumns = @JoinColumn(name = "prototype_id"))
  @MapKeyColumn(name = "state")
  @MapKeyEnumerated(EnumType.STRING)
  @Column(name = "since")
  private Map<PrototypeState, String> dates = new HashMap<>();

  protected Progress() {}

  static Progress startedOn(PartialDate date, LocalDate today) {
    Progress progress = new Progress();
    progress.enter(PrototypeState.INITIATED, date, today);
    return progress;
  }

  void advance(PrototypeState next, PartialDate since, LocalDate today) {
    if (!state.leadsTo(next)) {
      throw new BusinessRuleViolation("prototypes.state.not-next", state, next);
    }
    enter(next, since, today);
  }

  PrototypeState state() {
    return state;
  }

  /** The states in the order in which they were reached. */
  List<StateSince> steps() {
    return dates.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(step -> new StateSince(step.getKey(), new PartialDate(step.getValue())))
        .toList();
  }

  private void enter(PrototypeState next, PartialDate since, LocalDate today) {
    STEPS.enter(dates, next, since, today, "state");
    state = next;
  }
}
