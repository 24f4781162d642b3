package fr.essaim.core.imports.internal;

import static fr.essaim.core.imports.internal.DemoNetwork.objects;
import static fr.essaim.core.imports.internal.DemoNetwork.text;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.publication.MadeUp;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.steering.DeclareObservation;
import fr.essaim.core.steering.IndicatorDetails;
import fr.essaim.core.steering.IndicatorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;

/** The figures of the demonstration: some are counted from what it holds, one is declared. */
@ApplicationScoped
public class DemoIndicators {

  @Inject private OwnTransaction transaction;
  @Inject private IndicatorService indicators;
  @Inject private MadeUp madeUp;

  void load(JsonObject file) {
    objects(file, "indicators").forEach(this::loadIfKept);
  }

  /** What it counts may be of a part that is switched off. */
  private void loadIfKept(JsonObject json) {
    try {
      transaction.of(() -> indicator(json));
    } catch (BusinessRuleViolation refused) {
      if (!refused.code().equals("steering.indicator.not-kept")) {
        throw refused;
      }
    }
  }

  private String indicator(JsonObject json) {
    String key = json.getString("key");
    boolean isThere =
        indicators.list(ListQuery.all().ofSize(ListQuery.MAX_SIZE)).rows().stream()
            .anyMatch(row -> row.key().equals(key));
    if (isThere) {
      return key;
    }
    indicators.create(key, IndicatorDetails.of(text(json)));
    madeUp.note("indicator", key);
    json.getJsonArray("years")
        .getValuesAs(JsonNumber.class)
        .forEach(year -> indicators.count(key, year.intValue()));
    for (JsonObject said : objects(json, "declared")) {
      indicators.declare(
          key,
          DeclareObservation.of(
              said.getString("year"),
              said.getString("value"),
              said.getString("evidence"),
              said.getString("correction", "")));
    }
    indicators.publish(key);
    return key;
  }
}
