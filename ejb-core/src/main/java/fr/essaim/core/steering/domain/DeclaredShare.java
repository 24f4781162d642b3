package fr.essaim.core.steering.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a payment request holds of an expense, and what it asked for. */
@Entity
@Table(schema = "steering", name = "expense_share")
public class DeclaredShare {

  @Id private UUID id;

  /** Only the mapping reads it. */
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(optional = false)
  @JoinColumn(name = "expense_id")
  private Expense expense;

  @Column(name = "funder_key")
  private String funderKey;

  @Column(name = "request_key")
  private String requestKey;

  private long asked;
  private long amount;

  protected DeclaredShare() {}

  DeclaredShare(Expense expense, String funderKey, String requestKey, long amount) {
    this.id = UUID.randomUUID();
    this.expense = expense;
    this.funderKey = funderKey;
    this.requestKey = requestKey;
    this.asked = amount;
    this.amount = amount;
  }

  void settle(long cents) {
    amount = cents;
  }

  public String funderKey() {
    return funderKey;
  }

  public String requestKey() {
    return requestKey;
  }

  /** What was declared, in cents, whatever the fund retained of it. */
  public long asked() {
    return asked;
  }

  /** What is held, in cents: what was declared until the fund said what it retains. */
  public long amount() {
    return amount;
  }
}
