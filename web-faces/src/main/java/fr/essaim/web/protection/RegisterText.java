package fr.essaim.web.protection;

import fr.essaim.core.protection.RegisterService;
import fr.essaim.core.register.PersonalData;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.Register;
import fr.essaim.core.register.RegisteredColumn;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The register of processing in words, for its page, the privacy page and exports. */
@Named
@RequestScoped
public class RegisterText {

  @Inject private Register register;
  @Inject private RegisterService service;
  @Inject private Text text;

  private Map<RetentionPeriod, Integer> days;

  /**
   * One line of the register: columns of a table that are alike.
   *
   * @param data the kind of data, whose, and what an erasure does to them are those of the first
   * @param table schema and name
   * @param columns their names
   * @param keeping how long, as a sentence
   */
  public record Line(RegisteredColumn data, String table, Set<String> columns, String keeping) {

    public String where() {
      return table + " (" + String.join(", ", columns) + ")";
    }
  }

  private record Alike(PersonalData data, Object subject, Object onErasure) {}

  /** What data are kept for. */
  public List<Processing> getProcessings() {
    return List.of(Processing.values());
  }

  public String why(Processing processing) {
    return said(processing, "why");
  }

  /** Who sees the data. */
  public String readers(Processing processing) {
    return said(processing, "readers");
  }

  /** The lines of one processing. */
  public List<Line> lines(Processing processing) {
    return register.tablesOf(processing).stream().flatMap(table -> lines(table).stream()).toList();
  }

  /** How long the data of a processing are kept: its different durations. */
  public Set<String> durations(Processing processing) {
    Set<String> durations = new LinkedHashSet<>();
    register.tablesOf(processing).forEach(table -> durations.addAll(durations(table)));
    return durations;
  }

  /** How long the data of a table are kept. */
  Set<String> durations(String tableName) {
    return register.tables().stream()
        .filter(table -> table.name().equals(tableName))
        .findFirst()
        .map(this::durations)
        .orElse(Set.of());
  }

  private Set<String> durations(RegisteredTable table) {
    Set<String> durations = new LinkedHashSet<>();
    table.rules().forEach(rule -> durations.add(keeping(rule.keeping())));
    durations.add(keeping(table.keeping()));
    return durations;
  }

  /** What an erasure does to the data of a processing: its different effects. */
  public Set<String> erasures(Processing processing) {
    Set<String> effects = new LinkedHashSet<>();
    lines(processing).forEach(line -> effects.add(text.label(line.data().onErasure())));
    return effects;
  }

  /** The durations that a setting can choose. */
  public List<RetentionPeriod> getDurations() {
    return days().keySet().stream().toList();
  }

  /** How long, as a sentence. */
  public String keeping(RetentionPeriod keeping) {
    int number = days().getOrDefault(keeping, 0);
    return text.of(
        "register.RetentionPeriod." + keeping.name(), text.count("protection.days", number));
  }

  private List<Line> lines(RegisteredTable table) {
    Map<Alike, Line> lines = new LinkedHashMap<>();
    for (RegisteredColumn column : table.columns()) {
      lines
          .computeIfAbsent(
              new Alike(column.data(), column.subject(), column.onErasure()),
              alike ->
                  new Line(column, table.name(), new LinkedHashSet<>(), keeping(table.keeping())))
          .columns()
          .add(column.name());
    }
    return List.copyOf(lines.values());
  }

  private String said(Processing processing, String what) {
    return text.get("register.Processing." + processing.name() + "." + what);
  }

  private Map<RetentionPeriod, Integer> days() {
    if (days == null) {
      days = service.days();
    }
    return days;
  }
}
