package fr.essaim.web.steering;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.TypedNumber;
import fr.essaim.core.steering.DeclareObservation;
import fr.essaim.core.steering.IndicatorService;
import fr.essaim.core.steering.IndicatorView;
import fr.essaim.core.steering.ObservationView;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;

/** A figure, year after year, and what this person may do with it. */
@Named
@ViewScoped
public class IndicatorPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private IndicatorService service;
  @Inject private Redirect redirect;
  @Inject private Language language;
  @Inject private Text text;
  @Inject private Clock clock;

  private transient IndicatorView indicator;
  private String year;
  private String value;
  private String evidence;
  private String correction;

  public void load() {
    indicator = service.open(redirect.variable("key"));
    if (year == null) {
      year = String.valueOf(LocalDate.now(clock).getYear());
    }
  }

  public void count() {
    int asked =
        TypedNumber.read(year, "steering.observation.year.number")
            .orElseThrow(
                () -> new BusinessRuleViolation("steering.observation.year.missing").at("year"));
    service.count(indicator.key(), asked);
    done("steering.indicator.counted");
  }

  public void declare() {
    service.declare(indicator.key(), DeclareObservation.of(year, value, evidence, correction));
    done("steering.indicator.declared");
  }

  public void publish() {
    service.publish(indicator.key());
    done("steering.indicator.published");
  }

  public void withdraw() {
    service.withdraw(indicator.key());
    done("steering.indicator.withdrawn");
  }

  public IndicatorView getIndicator() {
    return indicator;
  }

  public String getLabel() {
    return indicator.details().label(language.getTag());
  }

  public String getDefinition() {
    return indicator.details().definition(language.getTag());
  }

  /** The years as bars, those that nobody else is told of included. */
  public FigureChart getChart() {
    return FigureChart.of(indicator.current(), indicator.details().target());
  }

  /** What everybody is told of an observation, in a word. */
  public String told(ObservationView observation) {
    if (!observation.told()) {
      return text.get("steering.observation.kept-back");
    }
    if (observation.totalHidden()) {
      return text.get("steering.figure.hidden");
    }
    long hidden = observation.parts().stream().filter(part -> part.hidden()).count();
    return hidden == 0
        ? text.get("steering.observation.told")
        : text.count("steering.observation.hidden", hidden);
  }

  /** A year as people write it, which is no number with its thousands apart. */
  public String said(int number) {
    return String.valueOf(number);
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public String getEvidence() {
    return evidence;
  }

  public void setEvidence(String evidence) {
    this.evidence = evidence;
  }

  public String getCorrection() {
    return correction;
  }

  public void setCorrection(String correction) {
    this.correction = correction;
  }

  private void done(String message) {
    redirect.to(IndicatorTable.path(indicator.key()), text.get(message));
  }
}
