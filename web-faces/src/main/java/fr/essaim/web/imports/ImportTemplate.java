package fr.essaim.web.imports;

import fr.essaim.core.imports.CardField;
import fr.essaim.core.imports.FileKind;
import fr.essaim.core.imports.ImportField;
import fr.essaim.core.imports.OrganisationField;
import fr.essaim.core.imports.PrototypeField;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.shared.CodeLabels;
import fr.essaim.web.export.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file to fill in: the columns of a kind of file, and one row that shows how they are filled. Its
 * words are French in every language, as imports read them.
 */
public enum ImportTemplate {
  ORGANISATIONS("organisations", FileKind.ORGANISATIONS),
  PROTOTYPES("prototypes", FileKind.PROTOTYPES),
  CARDS("fiches", FileKind.CARDS);

  private final String file;
  private final FileKind kind;

  ImportTemplate(String file, FileKind kind) {
    this.file = file;
    this.kind = kind;
  }

  /** The name of its files, without what says their format. */
  public String getFile() {
    return file;
  }

  public FileKind getKind() {
    return kind;
  }

  static Optional<ImportTemplate> named(String file) {
    return Stream.of(values()).filter(template -> template.file.equals(file)).findFirst();
  }

  Table table(CodeLabels labels) {
    List<ImportField> fields = ImportField.of(kind);
    Map<ImportField, Object> example = example(labels);
    return new Table(
        file,
        fields.stream().map(field -> labels.of((Enum<?>) field)).toList(),
        rows ->
            rows.accept(fields.stream().map(field -> example.getOrDefault(field, "")).toList()));
  }

  private Map<ImportField, Object> example(CodeLabels labels) {
    return switch (this) {
      case ORGANISATIONS ->
          Map.of(
              OrganisationField.KEY, "centre-des-tilleuls-exemple",
              OrganisationField.NAME, "Centre social des Tilleuls (exemple)",
              OrganisationField.KIND, labels.of(OrganisationKind.SOCIAL_CENTRE),
              OrganisationField.ROLE, "partner",
              OrganisationField.SIDE, "versant sud",
              OrganisationField.COMMUNE, "Lille",
              OrganisationField.COG, "59350",
              OrganisationField.NOTE, "Ligne d'exemple, à remplacer.");
      case PROTOTYPES ->
          Map.of(
              PrototypeField.KEY,
              "atelier-photo-exemple",
              PrototypeField.TITLE,
              "Atelier photo (exemple)",
              PrototypeField.PHASE,
              1,
              PrototypeField.YEAR,
              2024,
              PrototypeField.STATE,
              labels.of(PrototypeState.INITIATED));
      case CARDS ->
          Map.of(
              CardField.TITLE, "La malle à jeux (exemple)",
              CardField.PROPOSED_BY, "Centre social des Tilleuls (exemple)",
              CardField.KIND, labels.of(PrototypeKind.GAME),
              CardField.PROGRESS, labels.of(PrototypeState.TESTED),
              CardField.AUDIENCES, labels.of(Audience.RESIDENTS),
              CardField.LICENCE, Licence.CC_BY_SA_4_0.title(),
              CardField.DESCRIPTION, "Des jeux pour apprendre ensemble.",
              CardField.NEEDS, "Une table et quatre chaises.",
              CardField.LINKS, "https://example.org/malle");
    };
  }
}
