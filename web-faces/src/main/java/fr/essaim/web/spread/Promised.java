package fr.essaim.web.spread;

import fr.essaim.core.spread.GoalReach;
import fr.essaim.core.spread.Promise;
import fr.essaim.core.spread.PublishedPromise;
import fr.essaim.core.spread.SpreadFigures.Figure;
import fr.essaim.core.spread.SpreadForecast;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.OperationRow;

/**
 * What was promised beside what is reached, whoever promised it.
 *
 * @param by who promised it; null where the page says so already
 * @param address where that one is; null where it has no page here
 * @param counted how it was counted; null where the page says so already
 * @param forecast what is to be expected; null where nothing is
 */
public record Promised(
    String by,
    String address,
    ObjectiveDetails details,
    long reached,
    Figure counted,
    SpreadForecast forecast) {

  private static final int WHOLE = 100;

  static Promised of(OperationRow operation, Promise promise) {
    return new Promised(
        operation.name(),
        "/intranet/operations/" + operation.key(),
        promise.objective().details(),
        promise.objective().reached(),
        null,
        promise.forecast());
  }

  /** The same on a page of the operation's own. */
  static Promised here(Promise promise) {
    return new Promised(
        null,
        null,
        promise.objective().details(),
        promise.objective().reached(),
        null,
        promise.forecast());
  }

  static Promised of(PublishedPromise promise) {
    return new Promised(
        promise.operation(), null, promise.details(), promise.reached(), null, null);
  }

  static Promised of(GoalReach reach) {
    return of(reach, "/intranet/organisations/" + reach.goal().federation().key());
  }

  /** The same for everybody. */
  static Promised known(GoalReach reach) {
    return of(reach, null);
  }

  private static Promised of(GoalReach reach, String address) {
    return new Promised(
        reach.goal().federation().name(),
        address,
        reach.goal().details(),
        reach.using().value(),
        reach.using(),
        reach.forecast());
  }

  /** How much of the target is reached, in percent, 100 at most. */
  public long getShare() {
    return Math.min(WHOLE, Math.round(WHOLE * reached / details.target().doubleValue()));
  }

  /** What is promised, in a language if it was said in it. */
  public String label(String language) {
    return language.equals("en") && !details.labelEn().isEmpty()
        ? details.labelEn()
        : details.labelFr();
  }

  /** The language of {@link #label}. */
  public String spoken(String language) {
    return language.equals("en") && !details.labelEn().isEmpty() ? "en" : "fr";
  }

  /** Whether it is of a single year, month or day. */
  public boolean isOfOneDate() {
    return details.starts().equals(details.ends());
  }

  public ForecastLine getLine() {
    return ForecastLine.of(forecast, details.target().longValue());
  }

  /** What the forecast means for the target: a word of the texts. */
  public String getVerdict() {
    double target = details.target().doubleValue();
    if (forecast.low() >= target) {
      return "sure";
    }
    return forecast.high() < target ? "out" : "open";
  }
}
