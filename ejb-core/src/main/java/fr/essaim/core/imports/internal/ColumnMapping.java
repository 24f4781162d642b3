package fr.essaim.core.imports.internal;

import fr.essaim.core.education.PlaceColumn;
import fr.essaim.core.imports.FileContent;
import fr.essaim.core.imports.FileKind;
import fr.essaim.core.imports.ImportColumn;
import fr.essaim.core.imports.ImportField;
import fr.essaim.core.imports.ImportFile;
import fr.essaim.core.imports.OrganisationField;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.tables.FileTable;
import fr.essaim.core.tables.ImportProblem;
import fr.essaim.core.tables.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which field each column of a file holds: what the administrator decided once, else what the
 * heading suggests. No field is proposed twice.
 */
@ApplicationScoped
public class ColumnMapping {

  private static final int SAMPLES = 3;
  private static final int SAMPLE_LENGTH = 80;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Inject private Vocabulary vocabulary;

  /**
   * A file as it is read.
   *
   * @param table null when it is none, or cannot be read
   * @param fields what each heading holds that is read
   * @param problem why it cannot be read; null when it can
   */
  record Sorted(
      FileKind kind, FileTable table, Map<String, ImportField> fields, ImportProblem problem) {}

  /**
   * @param as what the administrator says that it holds; null to go by its columns
   */
  public FileContent examine(ImportFile file, FileKind as) {
    Map<FileKind, Map<String, Optional<ImportField>>> kept = kept();
    Sorted sorted = sort(file, as, kept);
    List<ImportColumn> columns = new ArrayList<>();
    if (sorted.table() != null && Recognition.READ.contains(sorted.kind())) {
      Set<String> decided = kept.get(sorted.kind()).keySet();
      for (int i = 0; i < sorted.table().headings().size(); i++) {
        String heading = sorted.table().headings().get(i);
        columns.add(
            new ImportColumn(
                heading,
                sorted.fields().get(heading),
                decided.contains(FileTable.slug(heading)),
                samples(sorted.table(), i)));
      }
    }
    return new FileContent(sorted.kind(), columns, sorted.problem());
  }

  /** Reads a file and tells what it holds. */
  Sorted sort(ImportFile file) {
    return sort(file, null, kept());
  }

  /** Keeps how the columns of a kind of file are read from now on; null leaves one out. */
  public void keep(FileKind kind, Map<String, ImportField> decided) {
    decided.forEach(
        (heading, field) ->
            new SqlText()
                .add("insert into imports.mapping (kind, heading, field) values (")
                .value(kind.name())
                .add(", ")
                .value(FileTable.slug(heading))
                .add(", cast(")
                .value(field == null ? null : field.name())
                .add(" as text)) on conflict (kind, heading) do update set field = excluded.field")
                .update(entityManager));
  }

  private Sorted sort(
      ImportFile file, FileKind as, Map<FileKind, Map<String, Optional<ImportField>>> kept) {
    if (Recognition.isDocument(file.name())) {
      return new Sorted(FileKind.DOCUMENT, null, Map.of(), null);
    }
    Optional<FileTable> read;
    try {
      read = FileTable.read(file.content());
    } catch (BusinessRuleViolation unreadable) {
      List<String> arguments = unreadable.arguments().stream().map(String::valueOf).toList();
      return new Sorted(
          FileKind.UNKNOWN,
          null,
          Map.of(),
          new ImportProblem(0, null, unreadable.code(), arguments, ImportProblem.Severity.REFUSED));
    }
    if (read.isEmpty()) {
      return new Sorted(FileKind.UNKNOWN, null, Map.of(), null);
    }
    FileTable table = read.get();
    file.corrections().forEach(each -> table.correct(each.line(), each.column(), each.value()));
    Map<FileKind, Map<String, ImportField>> fields = new EnumMap<>(FileKind.class);
    Recognition.READ.forEach(kind -> fields.put(kind, fields(kind, table, kept.get(kind))));
    FileKind kind = as == null ? recognised(table, fields) : as;
    return new Sorted(kind, table, fields.getOrDefault(kind, Map.of()), null);
  }

  /** A table of places has all the columns of one of organisations, and says more. */
  private FileKind recognised(FileTable table, Map<FileKind, Map<String, ImportField>> fields) {
    boolean isOfProgramme =
        fields.get(FileKind.ORGANISATIONS).containsValue(OrganisationField.ROLE);
    return !isOfProgramme && PlaceColumn.isOfPlaces(table.headings(), vocabulary)
        ? FileKind.PLACES
        : Recognition.of(table, fields);
  }

  private Map<String, ImportField> fields(
      FileKind kind, FileTable table, Map<String, Optional<ImportField>> kept) {
    Map<String, ImportField> fields = new LinkedHashMap<>();
    Set<ImportField> taken = new HashSet<>();
    for (String heading : table.headings()) {
      Optional<ImportField> decided = kept.get(FileTable.slug(heading));
      if (decided != null && decided.isPresent() && taken.add(decided.get())) {
        fields.put(heading, decided.get());
      }
    }
    for (String heading : table.headings()) {
      if (!kept.containsKey(FileTable.slug(heading))) {
        proposed(kind, FileTable.slug(heading))
            .filter(taken::add)
            .ifPresent(field -> fields.put(heading, field));
      }
    }
    return fields;
  }

  /** Our own templates have the labels of fields for headings. */
  private Optional<ImportField> proposed(FileKind kind, String slug) {
    return ImportField.of(kind).stream()
        .filter(
            field -> field.headings().contains(slug) || vocabulary.isLabel((Enum<?>) field, slug))
        .findFirst();
  }

  private static List<String> samples(FileTable table, int column) {
    return table.rows().stream()
        .map(row -> row.at(column))
        .filter(value -> !value.isEmpty())
        .limit(SAMPLES)
        .map(value -> value.substring(0, Math.min(SAMPLE_LENGTH, value.length())))
        .toList();
  }

  private Map<FileKind, Map<String, Optional<ImportField>>> kept() {
    Map<FileKind, Map<String, Optional<ImportField>>> kept = new EnumMap<>(FileKind.class);
    Recognition.READ.forEach(kind -> kept.put(kind, new HashMap<>()));
    for (Object[] row :
        SqlText.rows(
            SqlText.of("select kind, heading, field from imports.mapping").query(entityManager))) {
      FileKind kind = FileKind.valueOf((String) row[0]);
      Optional<ImportField> field =
          Optional.ofNullable((String) row[2]).map(name -> ImportField.of(kind, name));
      kept.get(kind).put((String) row[1], field);
    }
    return kept;
  }
}
