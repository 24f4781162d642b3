package fr.essaim.core.imports.internal;

import fr.essaim.core.imports.ImportRequest;
import fr.essaim.core.tables.ImportProblem;
import fr.essaim.core.tables.ImportProblem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One import as its rows see it: whether it writes, and what came before in it. */
final class Batch {

  private final String source;
  private final boolean dry;
  private final boolean publishing;
  private final Set<String> organisations = new HashSet<>();
  private final Set<String> themes = new HashSet<>();
  private final Set<String> running = new HashSet<>();
  private final Set<String> operations = new HashSet<>();
  private final Map<String, String> communes = new HashMap<>();
  private final Map<String, Integer> linesByKey = new HashMap<>();
  private final List<Amount> amounts = new ArrayList<>();
  private final List<ImportProblem> notices = new ArrayList<>();

  /**
   * An amount of the file that is read.
   *
   * @param rate in percent, as the file says it; may be empty
   */
  record Amount(String key, long cents, String rate) {}

  Batch(ImportRequest request) {
    source = request.source();
    dry = request.dry();
    publishing = request.publish();
  }

  String source() {
    return source;
  }

  boolean isDry() {
    return dry;
  }

  /** Whether what is brought is published where it may be. */
  boolean isPublishing() {
    return publishing;
  }

  /**
   * Notes that this import has a commune.
   *
   * @return the name that an earlier row gave it
   */
  Optional<String> hasCommune(String cog, String name) {
    return Optional.ofNullable(communes.putIfAbsent(cog, name));
  }

  /** Notes an organisation that this import has, so that a dry run knows it too. */
  void hasOrganisation(String key) {
    organisations.add(key);
  }

  boolean knowsOrganisation(String key) {
    return organisations.contains(key);
  }

  /** Notes a theme that this import has, so that a dry run knows it too. */
  void hasTheme(String key) {
    themes.add(key);
  }

  boolean knowsTheme(String key) {
    return themes.contains(key);
  }

  /** Notes which prototype a centre runs by this import, so that a dry run knows it too. */
  void hasRunning(String place) {
    running.add(place);
  }

  boolean knowsRunning(String place) {
    return running.contains(place);
  }

  /** Notes an operation that this import has. */
  void hasOperation(String key) {
    operations.add(key);
  }

  /** The operation of this import, where it has one alone. */
  Optional<String> onlyOperation() {
    return operations.size() == 1 ? operations.stream().findFirst() : Optional.empty();
  }

  /** Notes an amount, for the row of the file that says what they are together. */
  void hasAmount(String key, long cents, String rate) {
    amounts.add(new Amount(key, cents, rate));
  }

  /** The amounts of this file until now. */
  List<Amount> amounts() {
    return List.copyOf(amounts);
  }

  /** A new file begins: keys may come again. */
  void beginFile() {
    linesByKey.clear();
    amounts.clear();
    notices.clear();
  }

  /**
   * Notes a row's key.
   *
   * @throws FaultyRow {@code imports.row.repeated} when the file had it before
   */
  void once(String key, String column, int line) {
    Integer before = linesByKey.putIfAbsent(key, line);
    if (before != null) {
      throw new FaultyRow(column, "imports.row.repeated", key, before);
    }
  }

  /** Says something of a row that is brought all the same. */
  void notice(int line, String column, String code, Object... arguments) {
    notices.add(
        new ImportProblem(
            line,
            column,
            code,
            Arrays.stream(arguments).map(String::valueOf).toList(),
            Severity.NOTICE));
  }

  List<ImportProblem> notices() {
    return List.copyOf(notices);
  }
}
