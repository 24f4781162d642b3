package fr.essaim.core.imports.internal;

import fr.essaim.core.imports.CardColumn;
import fr.essaim.core.imports.CardField;
import fr.essaim.core.imports.FileKind;
import fr.essaim.core.imports.ImportFile;
import fr.essaim.core.imports.domain.KeptColumn;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which field each column of a card export holds: what the administrator decided once, else what
 * the heading suggests. No field is proposed twice.
 */
@ApplicationScoped
public class CardMapping {

  private static final int SAMPLES = 3;
  private static final int SAMPLE_LENGTH = 80;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public List<CardColumn> columnsOf(ImportFile file) {
    CsvTable table =
        CsvTable.read(file.content())
            .orElseThrow(() -> new BusinessRuleViolation("imports.file.no-table", file.name()));
    Map<String, Optional<CardField>> kept = kept();
    Map<String, CardField> fields = fields(table, kept);
    List<CardColumn> columns = new ArrayList<>();
    for (int i = 0; i < table.headings().size(); i++) {
      int column = i;
      String heading = table.headings().get(i);
      List<String> samples =
          table.rows().stream()
              .map(row -> row.at(column))
              .filter(value -> !value.isEmpty())
              .limit(SAMPLES)
              .map(value -> value.substring(0, Math.min(SAMPLE_LENGTH, value.length())))
              .toList();
      columns.add(
          new CardColumn(
              heading, fields.get(heading), kept.containsKey(CsvTable.slug(heading)), samples));
    }
    return columns;
  }

  public FileKind kindOf(ImportFile file) {
    if (Recognition.isDocument(file.name())) {
      return FileKind.DOCUMENT;
    }
    return CsvTable.read(file.content())
        .map(table -> Recognition.of(table, fields(table)))
        .orElse(FileKind.UNKNOWN);
  }

  public void keep(Map<String, CardField> decided) {
    decided.forEach(
        (heading, field) -> {
          String slug = CsvTable.slug(heading);
          KeptColumn known = entityManager.find(KeptColumn.class, slug);
          if (known == null) {
            entityManager.persist(KeptColumn.of(slug, field));
          } else {
            known.reads(field);
          }
        });
  }

  /** The field of each heading that holds one. */
  Map<String, CardField> fields(CsvTable table) {
    return fields(table, kept());
  }

  static Map<String, CardField> fields(CsvTable table, Map<String, Optional<CardField>> kept) {
    Map<String, CardField> fields = new LinkedHashMap<>();
    Set<CardField> taken = EnumSet.noneOf(CardField.class);
    for (String heading : table.headings()) {
      Optional<CardField> decided = kept.get(CsvTable.slug(heading));
      if (decided != null && decided.isPresent() && taken.add(decided.get())) {
        fields.put(heading, decided.get());
      }
    }
    for (String heading : table.headings()) {
      if (!kept.containsKey(CsvTable.slug(heading))) {
        proposed(CsvTable.slug(heading))
            .filter(taken::add)
            .ifPresent(field -> fields.put(heading, field));
      }
    }
    return fields;
  }

  private static Optional<CardField> proposed(String slug) {
    for (CardField field : CardField.values()) {
      if (field.headings().contains(slug)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private Map<String, Optional<CardField>> kept() {
    Map<String, Optional<CardField>> kept = new HashMap<>();
    entityManager
        .createQuery("select k from KeptColumn k", KeptColumn.class)
        .getResultList()
        .forEach(column -> kept.put(column.heading(), column.field()));
    return kept;
  }
}
