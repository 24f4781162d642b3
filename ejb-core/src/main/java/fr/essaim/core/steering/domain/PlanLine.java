package fr.essaim.core.steering.domain;

import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.PlanLineDetails;
import fr.essaim.core.steering.PlanLineKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** An amount of a funding plan. */
@Entity
@Table(schema = "steering", name = "plan_line")
public class PlanLine {

  @Id private UUID id;

  /** Only the mapping reads it. */
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(optional = false)
  @JoinColumn(name = "plan_id")
  private FundingPlan plan;

  private String key;

  @Enumerated(EnumType.STRING)
  private PlanLineKind kind;

  @Column(name = "funder_key")
  private String funderKey;

  @Enumerated(EnumType.STRING)
  private ExpenseCategory category;

  private String label;
  private long amount;
  private String source;

  @Column(name = "stated_on")
  private PartialDate statedOn;

  protected PlanLine() {}

  PlanLine(FundingPlan plan, String key, PlanLineDetails details) {
    this.id = UUID.randomUUID();
    this.plan = plan;
    this.key = key;
    take(details);
  }

  final void take(PlanLineDetails details) {
    kind = details.kind();
    funderKey = details.funderKey();
    category = details.category();
    label = details.label();
    amount = details.amount();
    source = details.source();
    statedOn = details.statedOn();
  }

  public String key() {
    return key;
  }

  public PlanLineDetails details() {
    return new PlanLineDetails(kind, funderKey, category, label, amount, source, statedOn);
  }
}
