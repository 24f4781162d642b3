package fr.essaim.core.steering.domain;

import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.ObjectiveUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** What an objective says, whoever set it. */
@Embeddable
public class ObjectiveTerms {

  @Column(name = "label_fr")
  private String labelFr;

  @Column(name = "label_en")
  private String labelEn;

  private BigDecimal target;

  @Enumerated(EnumType.STRING)
  private ObjectiveUnit unit;

  private PartialDate starts;
  private PartialDate ends;
  private String source;

  @Enumerated(EnumType.STRING)
  private Measure measure;

  protected ObjectiveTerms() {}

  ObjectiveTerms(ObjectiveDetails details) {
    Constraints.check(details);
    labelFr = details.labelFr();
    labelEn = details.labelEn();
    target = details.target();
    unit = details.unit();
    starts = details.starts();
    ends = details.ends();
    source = details.source();
    measure = details.measure();
  }

  ObjectiveDetails details() {
    return new ObjectiveDetails(labelFr, labelEn, target, unit, starts, ends, source, measure);
  }
}
