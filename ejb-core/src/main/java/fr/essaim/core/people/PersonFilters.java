package fr.essaim.core.people;

/** What the members' directory can be narrowed by. */
public final class PersonFilters {

  /** Keys of organisations: those who are something there. */
  public static final String ORGANISATION = "organisation";

  /** {@link fr.essaim.core.identity.Role}: those who hold one of them. */
  public static final String ROLE = "role";

  /** Keys of themes: those who can help with one of them. */
  public static final String THEME = "theme";

  private PersonFilters() {}
}
