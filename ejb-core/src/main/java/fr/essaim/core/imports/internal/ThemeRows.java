package fr.essaim.core.imports.internal;

import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.RowOutcome.Effect;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.prototypes.ThemeOrigin;
import fr.essaim.core.prototypes.ThemeService;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.tables.FileTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Themes: {@code key,origin,label_fr,label_en,definition_fr,definition_en,broader,close}, each
 * after those that it names. One that is there stays as it is.
 */
@ApplicationScoped
public class ThemeRows implements RowImporter {

  private static final String TYPE = "theme";

  @Inject private ThemeService themes;
  @Inject private PrototypeLibrary library;

  @Override
  public RowOutcome bring(FileTable.Row row, Batch batch) {
    Theme theme =
        new Theme(
            key(row),
            origin(row),
            required(row, "label_fr"),
            required(row, "label_en"),
            required(row, "definition_fr"),
            required(row, "definition_en"),
            named(row, "broader", batch).stream().findFirst().orElse(null),
            named(row, "close", batch));
    batch.once(theme.key(), "key", row.line());
    batch.hasTheme(theme.key());
    Optional<Theme> known = library.theme(theme.key());
    boolean added = known.isEmpty() && (batch.isDry() || themes.add(theme));
    return new RowOutcome(
        row.line(),
        added ? Effect.CREATED : Effect.LEFT,
        TYPE,
        theme.key(),
        known.orElse(theme).labelFr(),
        true,
        List.of());
  }

  @Override
  public String columnOf(BusinessRuleViolation refused) {
    return null;
  }

  private static String key(FileTable.Row row) {
    String key = required(row, "key");
    if (!Slug.isValid(key)) {
      throw new FaultyRow("key", "prototypes.key.invalid", key);
    }
    return key;
  }

  private static ThemeOrigin origin(FileTable.Row row) {
    String origin = required(row, "origin");
    return Arrays.stream(ThemeOrigin.values())
        .filter(each -> each.name().equals(origin))
        .findFirst()
        .orElseThrow(
            () ->
                new FaultyRow(
                    "origin",
                    "imports.value.unknown",
                    origin,
                    Arrays.stream(ThemeOrigin.values())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "))));
  }

  private static String required(FileTable.Row row, String column) {
    if (row.get(column).isEmpty()) {
      throw new FaultyRow(column, "imports.value.missing");
    }
    return row.get(column);
  }

  /** Other themes that a row names, by their keys. */
  private List<String> named(FileTable.Row row, String column, Batch batch) {
    List<String> keys =
        Stream.of(row.get(column).split(";"))
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .toList();
    for (String key : keys) {
      if (!batch.knowsTheme(key) && library.theme(key).isEmpty()) {
        throw new FaultyRow(column, "imports.theme.unknown", key);
      }
    }
    return keys;
  }
}
