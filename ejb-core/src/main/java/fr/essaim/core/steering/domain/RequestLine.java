package fr.essaim.core.steering.domain;

import fr.essaim.core.steering.Euros;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;

/** A share of an expense in a payment request, and what the fund says of it. */
@Entity
@Table(schema = "steering", name = "payment_request_line")
public class RequestLine {

  @Id private UUID id;

  /** Only the mapping reads it. */
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(optional = false)
  @JoinColumn(name = "request_id")
  private PaymentRequest request;

  @Column(name = "expense_key")
  private String expenseKey;

  private boolean staff;
  private boolean again;
  private long amount;
  private Long retained;
  private String reason = "";

  protected RequestLine() {}

  RequestLine(
      PaymentRequest request, String expenseKey, boolean staff, boolean again, long amount) {
    this.id = UUID.randomUUID();
    this.request = request;
    this.expenseKey = expenseKey;
    this.staff = staff;
    this.again = again;
    this.amount = amount;
  }

  void decide(long cents, String why) {
    retained = cents;
    reason = why;
  }

  /** What the fund says of it, field by field as text. */
  public Map<String, String> decision() {
    return decision(retained, reason);
  }

  /** The same of what somebody would have it say. */
  public static Map<String, String> decision(Long retained, String reason) {
    return Map.of("retained", Euros.plain(retained), "reason", reason);
  }

  public String expenseKey() {
    return expenseKey;
  }

  boolean isStaff() {
    return staff;
  }

  /** Whether the fund had set it aside before, so that it is declared again. */
  public boolean isAgain() {
    return again;
  }

  /** What is declared of it, in cents. */
  public long amount() {
    return amount;
  }

  /** In cents; null until the fund said it. */
  public Long retained() {
    return retained;
  }

  /** Why not all of it is retained; empty where it is. */
  public String reason() {
    return reason;
  }
}
