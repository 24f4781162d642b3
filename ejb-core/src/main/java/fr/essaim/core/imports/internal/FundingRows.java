package fr.essaim.core.imports.internal;

import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.domain.Provenance.RowKind;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.FinanceImports;
import fr.essaim.core.steering.ImportedPart;
import fr.essaim.core.steering.PlanLineKind;
import fr.essaim.core.steering.Rate;
import fr.essaim.core.tables.FileTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a funding plan: {@code organisation_key,amount_eur,rate_percent,source}. The row of
 * the organisation {@code total} is no line: what stands above it is compared with it.
 */
@ApplicationScoped
public class FundingRows extends FinanceRows {

  static final String TYPE = "plan-line";

  private static final String TOTAL = "total";

  /** How far a rate may be from the computed one, in percent: sources round. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.5");

  @Inject private FinanceImports finance;

  @Override
  public RowOutcome bring(FileTable.Row row, Batch batch) {
    String operation = operation(row, batch);
    if (row.get("organisation_key").equals(TOTAL)) {
      checkTotal(row, batch);
      return new RowOutcome(
          row.line(),
          RowOutcome.Effect.LEFT,
          TYPE,
          operation + "/" + TOTAL,
          TOTAL,
          false,
          List.of());
    }
    String funder = organisation(row, "organisation_key", batch);
    String kind = constant(row, "kind", PlanLineKind.class);
    Map<String, String> said = new LinkedHashMap<>();
    said.put("kind", kind.isEmpty() ? PlanLineKind.FUNDER.name() : kind);
    said.put("funder", funder);
    said.put("category", constant(row, "category", ExpenseCategory.class));
    said.put("label", row.get("label"));
    said.put("amount", Euros.plain(amount(row)));
    said.put("source", source(row, batch));
    said.put("statedOn", row.get("date"));
    String line = Slug.plain(kind + " " + funder + " " + row.get("label"));
    batch.once(line, "organisation_key", row.line());
    if (kind.isEmpty()) {
      batch.hasAmount(funder, amount(row), row.get("rate_percent"));
    }
    return bring(
        RowKind.PLAN_LINE,
        TYPE,
        operation + "/" + line,
        new ImportedPart(operation, line, Map.of(), said),
        row.get("label").isEmpty() ? funder : row.get("label"),
        row,
        batch,
        batch.isDry() ? finance::rehearseLine : finance::bringLine);
  }

  @Override
  public String columnOf(BusinessRuleViolation refused) {
    return switch (refused.code()) {
      case "steering.amount.invalid", "steering.amount.missing", "steering.amount.none" ->
          "amount_eur";
      case "steering.plan.funder.missing", "steering.plan.funder.twice" -> "organisation_key";
      case "steering.plan.category.missing", "steering.plan.category.twice" -> "category";
      case "date.invalid" -> "date";
      default -> null;
    };
  }

  private static long amount(FileTable.Row row) {
    Long cents = Euros.read(row.get("amount_eur"));
    if (cents == null) {
      throw new FaultyRow("amount_eur", "imports.value.missing");
    }
    return cents;
  }

  /**
   * Says where the lines do not add up to it, or rates are not what they say: nothing is smoothed.
   */
  private static void checkTotal(FileTable.Row row, Batch batch) {
    long total = amount(row);
    long sum = batch.amounts().stream().mapToLong(Batch.Amount::cents).sum();
    if (sum != total) {
      batch.notice(
          row.line(),
          "amount_eur",
          "imports.funding.total",
          Euros.amount(sum),
          Euros.amount(total));
    }
    for (Batch.Amount each : batch.amounts()) {
      if (!each.rate().matches("\\d{1,3}(\\.\\d+)?")) {
        continue;
      }
      BigDecimal computed = new Rate(each.cents(), total).percent();
      if (computed.subtract(new BigDecimal(each.rate())).abs().compareTo(ROUNDED) > 0) {
        batch.notice(
            row.line(), "rate_percent", "imports.funding.rate", each.key(), each.rate(), computed);
      }
    }
  }
}
