package fr.essaim.core.steering.internal;

import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Row;
import fr.essaim.core.steering.IndicatorDetails;
import fr.essaim.core.steering.IndicatorFilters;
import fr.essaim.core.steering.IndicatorRow;
import fr.essaim.core.steering.IndicatorSort;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.ObjectiveUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Finds indicators. */
@ApplicationScoped
public class IndicatorSearch {

  /** How like a word must be, as in the list of prototypes. */
  private static final double LIKENESS = 0.4;

  /** Each with its latest observation. */
  private static final String LATEST =
      "(select i.*, o.year, o.value, o.checked_at from steering.indicator i left join lateral"
          + " (select * from steering.observation l where l.indicator_key = i.key"
          + " order by l.year desc, l.revision desc limit 1) o on true) p";

  @Inject private ListEngine engine;

  /**
   * @param money whether the caller reads what all operations together have
   */
  public ListResult<IndicatorRow> list(ListQuery query, boolean money) {
    return engine.list(definition(money), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, boolean money, Consumer<IndicatorRow> reader) {
    engine.each(definition(money), query, reader);
  }

  private static ListDefinition<IndicatorRow> definition(boolean money) {
    return new ListDefinition<>(row -> row(row, money))
        .from(LATEST)
        .searched("sorted", "searched", LIKENESS)
        .facet(Facet.of(IndicatorFilters.UNIT, ObjectiveUnit.class, "unit"))
        .sort(IndicatorSort.NAME, "p.sorted")
        .sort(IndicatorSort.CHECKED, "p.checked_at desc nulls last", "p.sorted")
        .pageOf(25)
        .columns("key", "label_fr", "label_en", "definition_fr", "definition_en", "measure")
        .columns("unit", "target", "published", "year", "value", "checked_at");
  }

  private static IndicatorRow row(Row row, boolean money) {
    IndicatorDetails details =
        new IndicatorDetails(
            row.text("label_fr"),
            row.text("label_en"),
            row.text("definition_fr"),
            row.text("definition_en"),
            row.constant("measure", Measure.class),
            row.constant("unit", ObjectiveUnit.class),
            amount(row.real("target")),
            null,
            "");
    Measure measure = details.measure();
    boolean read = money || row.flag("published") || measure == null || !measure.isMoney();
    return new IndicatorRow(
        row.text("key"),
        details,
        row.flag("published"),
        row.integer("year"),
        read ? amount(row.real("value")) : null,
        row.instant("checked_at"));
  }

  private static BigDecimal amount(Double number) {
    return number == null ? null : BigDecimal.valueOf(number).stripTrailingZeros();
  }
}
