package fr.essaim.core.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Optional;

/**
 * A rule of the domain refused what was asked. Rolls the transaction back; the pages turn the code
 * and its arguments into a sentence ({@code error.CODE}), open data into a problem document.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessRuleViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> arguments;
  private String field;

  /**
   * @param code where and what, such as {@code prototypes.state.skipped}
   * @param arguments what the sentence names, in the order of its placeholders
   */
  public BusinessRuleViolation(String code, Object... arguments) {
    super(code + " " + List.of(arguments));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** Says which field it is about; one that knows already is left as it is. */
  public BusinessRuleViolation at(String name) {
    if (field == null) {
      field = name;
    }
    return this;
  }

  /** The field that it is about, where somebody said so. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** Each rule that was broken, when several were at once. */
  public List<BusinessRuleViolation> all() {
    return List.of(this);
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments == null ? List.of() : arguments;
  }
}
