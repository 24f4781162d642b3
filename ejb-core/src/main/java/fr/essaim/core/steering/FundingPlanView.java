package fr.essaim.core.steering;

import java.math.BigDecimal;
import java.util.List;

/**
 * The funding plan of an operation, with what became of it; amounts in cents.
 *
 * @param overheadRate in percent of what staff cost; 0 where overheads are expenses like others
 * @param lines those that are no funder's: of categories, ceilings, and what other sources say
 * @param forecast what will be paid in the end at the pace until now; null where that says nothing
 */
public record FundingPlanView(
    OperationRef operation,
    long version,
    BigDecimal overheadRate,
    List<FunderMoney> funders,
    List<CategoryMoney> categories,
    List<PlanLineView> lines,
    long total,
    Long forecast,
    boolean mayEdit) {

  public FundingPlanView {
    funders = List.copyOf(funders);
    categories = List.copyOf(categories);
    lines = List.copyOf(lines);
  }

  public long engaged() {
    return categories.stream().mapToLong(CategoryMoney::engaged).sum();
  }

  public long paid() {
    return categories.stream().mapToLong(CategoryMoney::paid).sum();
  }

  /** What is still to be spent and proved for the plan to be had whole. */
  public long toJustify() {
    return Math.max(0, total - paid());
  }

  /** The categories that an expense of this one makes go over what was planned for them. */
  public List<CategoryMoney> over(ExpenseCategory category) {
    return categories.stream()
        .filter(
            each ->
                each.category() == category || (each.flat() && category == ExpenseCategory.STAFF))
        .filter(each -> each.overPlanned() > 0)
        .toList();
  }

  /** What is declared to all of them, each share once to each. */
  public long declared() {
    return funders.stream().mapToLong(FunderMoney::declared).sum();
  }

  public long retained() {
    return funders.stream().mapToLong(FunderMoney::retained).sum();
  }

  /** What they set aside, and nobody declared again since. */
  public long setAside() {
    return funders.stream().mapToLong(FunderMoney::setAside).sum();
  }

  public long received() {
    return funders.stream().mapToLong(FunderMoney::received).sum();
  }

  public List<PlanLineView> of(PlanLineKind kind) {
    return lines.stream().filter(line -> line.details().kind() == kind).toList();
  }
}
