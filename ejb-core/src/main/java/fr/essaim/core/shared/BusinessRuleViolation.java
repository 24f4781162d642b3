package fr.essaim.core.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule of the domain refused what was asked. Rolls the transaction back; the pages turn the code
 * and its arguments into a sentence ({@code error.CODE}), open data into a problem document.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessRuleViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> arguments;

  /**
   * @param code where and what, such as {@code prototypes.state.skipped}
   * @param arguments what the sentence names, in the order of its placeholders
   */
  public BusinessRuleViolation(String code, Object... arguments) {
    super(code + " " + List.of(arguments));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments == null ? List.of() : arguments;
  }
}
