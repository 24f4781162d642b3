package fr.essaim.core.imports;

import java.util.List;

/** What a column of a file of organisations can hold. */
public enum OrganisationField implements ImportField {
  KEY("key", true, "key", "cle", "identifiant"),
  NAME("name", true, "name", "nom", "nom-de-l-organisation", "denomination"),
  KIND("kind", true, "kind", "nature", "genre", "type-d-organisation"),
  ROLE("role_in_programme", false, "role-in-programme", "role", "role-dans-le-programme"),
  SIDE("side", false, "side", "versant"),
  COMMUNE("commune", true, "commune", "ville"),
  COG("cog", true, "cog", "code-insee", "insee", "code-commune", "code-officiel"),
  /** Who manages it is said in it, too. */
  NOTE("note", false, "note", "remarque", "remarques");

  private final FileColumn inFiles;

  OrganisationField(String column, boolean required, String... headings) {
    inFiles = new FileColumn(FileKind.ORGANISATIONS, column, required, List.of(headings));
  }

  @Override
  public FileColumn inFiles() {
    return inFiles;
  }
}
