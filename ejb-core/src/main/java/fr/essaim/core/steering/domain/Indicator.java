package fr.essaim.core.steering.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.steering.IndicatorDetails;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.ObjectiveUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * A figure that is counted year after year. What counts it stays the same once it was counted: the
 * years would not compare, and what was hidden of people could be had from the difference.
 */
@Entity
@Table(schema = "steering", name = "indicator")
public class Indicator extends Aggregate {

  /** What kind of thing it is. */
  public static final String TYPE = "indicator";

  /** Stands for the usual threshold. */
  private static final int USUAL = 0;

  private String key;

  @Column(name = "label_fr")
  private String labelFr;

  @Column(name = "label_en")
  private String labelEn;

  @Column(name = "definition_fr")
  private String definitionFr;

  @Column(name = "definition_en")
  private String definitionEn;

  @Enumerated(EnumType.STRING)
  private Measure measure;

  @Enumerated(EnumType.STRING)
  private ObjectiveUnit unit;

  private BigDecimal target;
  private int threshold;

  @Column(name = "threshold_reason")
  private String thresholdReason;

  private boolean published;

  protected Indicator() {}

  private Indicator(String key) {
    super(UUID.randomUUID());
    this.key = key;
  }

  /**
   * @param key never to change; null or empty to make one of what it is called
   */
  public static Indicator define(String key, IndicatorDetails details) {
    Constraints.check(details);
    String wanted = key == null || key.isEmpty() ? Slug.of(details.labelFr()) : key;
    if (!Slug.isValid(wanted)) {
      throw new BusinessRuleViolation("steering.key.invalid", wanted).at("key");
    }
    Indicator indicator = new Indicator(wanted);
    indicator.take(details);
    indicator.changes().noteAll("", Map.of(), details.fields());
    return indicator;
  }

  /**
   * @param counted whether it was counted already
   */
  public void restate(IndicatorDetails details, boolean counted) {
    Constraints.check(details);
    if (counted && (details.measure() != measure || details.unit() != unit)) {
      throw new BusinessRuleViolation("steering.indicator.measure.kept").at("measure");
    }
    Map<String, String> before = details().fields();
    take(details);
    changes().noteAll("", before, details.fields());
  }

  /** Shows it to everybody, with what may be told of it. */
  public void publish() {
    show(true);
  }

  public void withdraw() {
    show(false);
  }

  public IndicatorDetails details() {
    return new IndicatorDetails(
        labelFr,
        labelEn,
        definitionFr,
        definitionEn,
        measure,
        unit,
        target,
        threshold == USUAL ? null : Integer.valueOf(threshold),
        thresholdReason);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String key() {
    return key;
  }

  public boolean isPublished() {
    return published;
  }

  private void show(boolean wanted) {
    changes().note("published", Boolean.toString(published), Boolean.toString(wanted));
    published = wanted;
  }

  private void take(IndicatorDetails details) {
    labelFr = details.labelFr();
    labelEn = details.labelEn();
    definitionFr = details.definitionFr();
    definitionEn = details.definitionEn();
    measure = details.measure();
    unit = details.unit();
    target = details.target();
    threshold = details.threshold() == null ? USUAL : details.threshold();
    thresholdReason = details.thresholdReason();
  }
}
