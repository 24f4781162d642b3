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

  private final String column;
  private final boolean required;
  private final List<String> headings;

  /**
   * @param column what the programme's own files call it
   * @param headings what others call it, as slugs
   */
  OrganisationField(String column, boolean required, String... headings) {
    this.column = column;
    this.required = required;
    this.headings = List.of(headings);
  }

  @Override
  public String column() {
    return column;
  }

  @Override
  public FileKind kind() {
    return FileKind.ORGANISATIONS;
  }

  @Override
  public List<String> headings() {
    return headings;
  }

  @Override
  public boolean isRequired() {
    return required;
  }
}
