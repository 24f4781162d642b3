package fr.essaim.core.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Gathers what is wrong with what somebody typed, so that all of it is said at once and each at its
 * field.
 */
public final class Violations {

  private final List<BusinessRuleViolation> found = new ArrayList<>();

  /**
   * Reads a field by its rule.
   *
   * @param field what it is called; null where the rule itself names fields
   * @return what the rule makes of it; null when the rule refuses it
   */
  public <V, T> T read(String field, V value, Function<V, T> rule) {
    try {
      return rule.apply(value);
    } catch (BusinessRuleViolation violation) {
      boolean ofWhatIsTyped =
          violation.getClass() == BusinessRuleViolation.class
              || violation instanceof SeveralViolations;
      if (!ofWhatIsTyped) {
        throw violation;
      }
      violation.all().forEach(each -> add(field == null ? each : each.at(field)));
      return null;
    }
  }

  /** Does what rules may refuse that name their fields themselves. */
  public void run(Runnable rule) {
    read(
        null,
        rule,
        each -> {
          each.run();
          return each;
        });
  }

  /**
   * Reads a whole number.
   *
   * @param typed may be null or blank
   * @param code of the rule that refuses what is no number; its argument is what was typed
   * @return null where nothing was typed, and where it is refused
   */
  public Integer number(String field, String typed, String code) {
    return read(
        field,
        typed,
        text -> {
          OptionalInt number = TypedNumber.read(text, code);
          return number.isPresent() ? number.getAsInt() : null;
        });
  }

  /** Refuses a field unless something holds. */
  public void check(String field, boolean holds, String code, Object... arguments) {
    if (!holds) {
      add(field, code, arguments);
    }
  }

  void add(String field, String code, Object... arguments) {
    add(new BusinessRuleViolation(code, arguments).at(field));
  }

  /**
   * Refuses everything if anything was found.
   *
   * @throws BusinessRuleViolation the only one, or one that stands for all
   */
  public void refuse() {
    if (found.size() == 1) {
      throw found.get(0);
    }
    if (!found.isEmpty()) {
      throw new SeveralViolations(found);
    }
  }

  /** A field that was refused once is not refused for what follows from it. */
  private void add(BusinessRuleViolation violation) {
    if (violation.field().isEmpty()
        || found.stream().noneMatch(other -> other.field().equals(violation.field()))) {
      found.add(violation);
    }
  }

  /** Several rules that were broken at once; its code is that of the first. */
  private static final class SeveralViolations extends BusinessRuleViolation {

    private static final long serialVersionUID = 1L;

    private final transient List<BusinessRuleViolation> all;

    private SeveralViolations(List<BusinessRuleViolation> all) {
      super(all.get(0).code(), all.get(0).arguments().toArray());
      this.all = List.copyOf(all);
      all.get(0).field().ifPresent(this::at);
    }

    @Override
    public List<BusinessRuleViolation> all() {
      return all == null ? super.all() : all;
    }
  }
}
