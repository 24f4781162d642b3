package fr.essaim.core.education.domain;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/** One field that a contribution wants to say something else. */
@Embeddable
public class ProposedField {

  private String field;
  private String before;
  private String proposed;

  protected ProposedField() {}

  ProposedField(String field, String before, String proposed) {
    this.field = field;
    this.before = before;
    this.proposed = proposed;
  }

  public String field() {
    return field;
  }

  /** What its author saw. */
  public String before() {
    return before;
  }

  public String proposed() {
    return proposed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProposedField that
        && field.equals(that.field)
        && before.equals(that.before)
        && proposed.equals(that.proposed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, proposed);
  }
}
