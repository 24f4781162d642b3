package fr.essaim.core.steering.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.PlanLineDetails;
import fr.essaim.core.steering.PlanLineKind;
import fr.essaim.core.steering.Rate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who pays how much of an operation, and what it may be spent on. The funders' lines are the total,
 * and rates are computed from them. What other sources say stands beside, and is smoothed nowhere.
 */
@Entity
@Table(schema = "steering", name = "funding_plan")
public class FundingPlan extends Aggregate {

  /** What kind of thing it is. */
  public static final String TYPE = "funding-plan";

  private static final String LINES = "line.";

  @Column(name = "operation_key")
  private String operationKey;

  /** Overheads at a flat rate, in percent of what staff cost; 0 where they are not. */
  @Column(name = "overhead_rate")
  private BigDecimal overheadRate = BigDecimal.ZERO;

  /** Grows when a line changes, so that the version of the whole does. */
  @Column(name = "line_changes")
  private int lineChanges;

  @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<PlanLine> lines = new ArrayList<>();

  protected FundingPlan() {}

  private FundingPlan(String operationKey) {
    super(UUID.randomUUID());
    this.operationKey = operationKey;
  }

  /** The plan of an operation that has none yet. */
  public static FundingPlan begin(String operationKey) {
    return new FundingPlan(operationKey);
  }

  /**
   * Adds a line, or states it anew.
   *
   * @param lineKey null for a new one
   * @return its key
   */
  public String put(String lineKey, PlanLineDetails details) {
    Constraints.check(details);
    String own = lineKey == null ? UUID.randomUUID().toString() : lineKey;
    refuseTwice(own, details);
    Map<String, String> before = Map.of();
    if (has(own)) {
      PlanLine line = line(own);
      before = line.details().fields();
      line.take(details);
    } else {
      lines.add(new PlanLine(this, own, details));
    }
    note(own, before, details.fields());
    return own;
  }

  public void drop(String lineKey) {
    PlanLine line = line(lineKey);
    lines.remove(line);
    note(lineKey, line.details().fields(), Map.of());
  }

  /**
   * Says at which rate overheads are counted.
   *
   * @param percent of what staff cost; 0 where overheads are expenses like others
   */
  public void countOverheads(BigDecimal percent) {
    changes().note("overheadRate", text(overheadRate), text(percent));
    overheadRate = percent;
  }

  /** What the funders pay together, in cents. */
  public long total() {
    return of(PlanLineKind.FUNDER).mapToLong(line -> line.details().amount()).sum();
  }

  /** What a funder pays of the total; a part of 0 where the plan does not name it. */
  public Rate rateOf(String funderKey) {
    long part =
        of(PlanLineKind.FUNDER)
            .filter(line -> line.details().funderKey().equals(funderKey))
            .mapToLong(line -> line.details().amount())
            .sum();
    return new Rate(part, total());
  }

  /** What a category may not go over, in cents: the least of its ceilings. */
  public OptionalLong ceilingOf(ExpenseCategory category) {
    return of(PlanLineKind.CEILING)
        .filter(line -> line.details().category() == category)
        .mapToLong(line -> line.details().amount())
        .min();
  }

  /** Whether overheads are counted at a rate, and are no expenses like others. */
  public boolean hasFlatOverheads() {
    return overheadRate.signum() > 0;
  }

  public BigDecimal overheadRate() {
    return overheadRate;
  }

  /** Its lines, kind by kind, the largest amount first. */
  public List<PlanLine> lines() {
    return lines.stream()
        .sorted(
            Comparator.comparing((PlanLine line) -> line.details().kind())
                .thenComparing(line -> -line.details().amount())
                .thenComparing(PlanLine::key))
        .toList();
  }

  public boolean has(String lineKey) {
    return lines.stream().anyMatch(line -> line.key().equals(lineKey));
  }

  /**
   * @throws UnknownThing if it has none of this key
   */
  public PlanLine line(String lineKey) {
    return lines.stream()
        .filter(line -> line.key().equals(lineKey))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("plan-line", lineKey));
  }

  /** What stands before the fields of a line in the history. */
  public static String prefix(String lineKey) {
    return LINES + lineKey + ".";
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** The operation's. */
  @Override
  public String key() {
    return operationKey;
  }

  /** A funder pays once, and a category has one budget; what others say may differ. */
  private void refuseTwice(String own, PlanLineDetails details) {
    boolean twice =
        of(details.kind())
            .filter(line -> !line.key().equals(own))
            .map(PlanLine::details)
            .anyMatch(
                other ->
                    switch (details.kind()) {
                      case FUNDER -> other.funderKey().equals(details.funderKey());
                      case CATEGORY -> other.category() == details.category();
                      case CEILING, ELSEWHERE -> false;
                    });
    if (twice) {
      throw details.kind() == PlanLineKind.FUNDER
          ? new BusinessRuleViolation("steering.plan.funder.twice").at("funder")
          : new BusinessRuleViolation("steering.plan.category.twice").at("category");
    }
  }

  private Stream<PlanLine> of(PlanLineKind kind) {
    return lines.stream().filter(line -> line.details().kind() == kind);
  }

  private void note(String lineKey, Map<String, String> before, Map<String, String> after) {
    changes().noteAll(prefix(lineKey), before, after);
    lineChanges++;
  }

  private static String text(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString();
  }
}
