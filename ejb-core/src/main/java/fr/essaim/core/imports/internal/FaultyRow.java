package fr.essaim.core.imports.internal;

import java.util.List;
import java.util.stream.Stream;

/** A row that cannot be brought, with the column that is to blame. */
final class FaultyRow extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String column;
  private final String code;
  private final transient List<String> arguments;

  /**
   * @param column the heading; null when it is the whole row
   */
  FaultyRow(String column, String code, Object... arguments) {
    super(code);
    this.column = column;
    this.code = code;
    this.arguments = Stream.of(arguments).map(String::valueOf).toList();
  }

  String column() {
    return column;
  }

  String code() {
    return code;
  }

  List<String> arguments() {
    return arguments == null ? List.of() : arguments;
  }
}
