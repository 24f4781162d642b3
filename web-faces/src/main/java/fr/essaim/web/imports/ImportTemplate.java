package fr.essaim.web.imports;

import fr.essaim.core.imports.CardField;
import fr.essaim.core.imports.FileKind;
import fr.essaim.core.imports.ImportField;
import fr.essaim.core.imports.InstallationField;
import fr.essaim.core.imports.OrganisationField;
import fr.essaim.core.imports.ProgrammeRole;
import fr.essaim.core.imports.PrototypeField;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.web.export.Table;
import fr.essaim.web.shell.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file to fill in: the columns of a kind of file, and one row that shows how they are filled, in
 * the words of its reader, which imports understand.
 */
public enum ImportTemplate {
  ORGANISATIONS("organisations", FileKind.ORGANISATIONS),
  PROTOTYPES("prototypes", FileKind.PROTOTYPES),
  CARDS("fiches", FileKind.CARDS),
  INSTALLATIONS("essaimage", FileKind.INSTALLATIONS);

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

  Table table(Text text) {
    List<ImportField> fields = ImportField.of(kind);
    Map<ImportField, Object> example = example(text);
    return new Table(
        file,
        fields.stream().map(field -> text.label((Enum<?>) field)).toList(),
        rows ->
            rows.accept(fields.stream().map(field -> example.getOrDefault(field, "")).toList()));
  }

  private Map<ImportField, Object> example(Text text) {
    return switch (this) {
      case ORGANISATIONS ->
          Map.of(
              OrganisationField.KEY,
              "centre-des-tilleuls-exemple",
              OrganisationField.NAME,
              text.get("imports.template.centre"),
              OrganisationField.KIND,
              text.label(OrganisationKind.SOCIAL_CENTRE),
              OrganisationField.ROLE,
              text.label(ProgrammeRole.PARTNER),
              OrganisationField.SIDE,
              "versant sud",
              OrganisationField.COMMUNE,
              "Lille",
              OrganisationField.COG,
              "59350",
              OrganisationField.NOTE,
              text.get("imports.template.note"));
      case PROTOTYPES ->
          Map.of(
              PrototypeField.KEY,
              "atelier-photo-exemple",
              PrototypeField.TITLE,
              text.get("imports.template.prototype"),
              PrototypeField.PHASE,
              1,
              PrototypeField.YEAR,
              2024,
              PrototypeField.STATE,
              text.label(PrototypeState.INITIATED));
      case CARDS ->
          Map.of(
              CardField.TITLE, text.get("imports.template.card"),
              CardField.PROPOSED_BY, text.get("imports.template.centre"),
              CardField.KIND, text.label(PrototypeKind.GAME),
              CardField.PROGRESS, text.label(PrototypeState.TESTED),
              CardField.AUDIENCES, text.label(Audience.RESIDENTS),
              CardField.LICENCE, Licence.CC_BY_SA_4_0.title(),
              CardField.DESCRIPTION, text.get("imports.template.description"),
              CardField.NEEDS, text.get("imports.template.needs"),
              CardField.LINKS, "https://example.org/malle");
      case INSTALLATIONS ->
          Map.of(
              InstallationField.CENTRE, text.get("imports.template.centre"),
              InstallationField.PROTOTYPE, text.get("imports.template.card"),
              InstallationField.STATE, text.label(InstallationState.IN_USE),
              InstallationField.SINCE, "03/2024",
              InstallationField.VERSION, "1.0",
              InstallationField.MENTOR, text.get("imports.template.mentor"),
              InstallationField.CHANNEL, text.label(Channel.PEER_TO_PEER));
    };
  }
}
