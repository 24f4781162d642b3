package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.SheetGauge;
import fr.essaim.core.prototypes.SheetSection;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What another centre needs to do it again; complete once every section is written. */
@Embeddable
public class CapitalisationSheet {

  /** What stands before the names of sections among a prototype's fields. */
  public static final String PREFIX = "sheet.";

  /** Longest text of a section. */
  public static final int LONGEST = 20_000;

  @Column(name = "sheet_filled")
  private int filled;

  @ElementCollection
  @CollectionTable(
      schema = "prototypes",
      name = "sheet_section",
      joinColumns = @JoinColumn(name = "prototype_id"))
  @MapKeyColumn(name = "section")
  @MapKeyEnumerated(EnumType.STRING)
  @Column(name = "text")
  private Map<SheetSection, String> sections = new HashMap<>();

  protected CapitalisationSheet() {}

  /** Writes a section; an empty text takes it away. */
  void write(SheetSection section, String text) {
    String checked = Texts.optional(field(section), text, LONGEST);
    if (checked.isEmpty()) {
      sections.remove(section);
    } else {
      sections.put(section, checked);
    }
    filled = sections.size();
  }

  String text(SheetSection section) {
    return sections.getOrDefault(section, "");
  }

  Map<SheetSection, String> sections() {
    Map<SheetSection, String> copy = new EnumMap<>(SheetSection.class);
    copy.putAll(sections);
    return copy;
  }

  /** The texts that searches look into. */
  String searchable() {
    return String.join(" ", sections().values());
  }

  SheetGauge gauge() {
    return SheetGauge.of(sections.keySet());
  }

  /** The name of a section among a prototype's fields: {@code sheet.NEED}. */
  public static String field(SheetSection section) {
    return PREFIX + section.name();
  }

  /** The section that a field's name means; empty for one of the figures. */
  public static Optional<SheetSection> section(String field) {
    return Arrays.stream(SheetSection.values())
        .filter(section -> field.equals(field(section)))
        .findFirst();
  }
}
