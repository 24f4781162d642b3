package fr.essaim.core.network;

import java.util.List;
import java.util.Set;

/**
 * What one looks for among organisations, as the URL of a list says it.
 *
 * @param text words that forgive accents and typos; empty for all
 * @param kinds any of these; empty for all
 * @param territoryKeys in any of these, or in what lies within them; empty for all
 * @param publications any of these states; ignored by public lists
 * @param sort the order
 * @param number which page, from 1
 * @param size rows a page, 1 to 10 000 (an export takes all)
 */
public record OrganisationQuery(
    String text,
    Set<OrganisationKind> kinds,
    Set<String> territoryKeys,
    Set<PublicationState> publications,
    Sort sort,
    int number,
    int size) {

  /** How a list is sorted. */
  public enum Sort {
    /** Best match first when there is a text, else by name. */
    RELEVANCE,
    NAME,
    CHANGED
  }

  /** Rows of a page unless the caller says otherwise. */
  public static final int DEFAULT_SIZE = 24;

  private static final int MAX_SIZE = 10_000;
  private static final int MAX_TEXT = 200;

  public OrganisationQuery {
    text = text == null ? "" : text.strip();
    text = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
    territoryKeys = territoryKeys == null ? Set.of() : Set.copyOf(territoryKeys);
    publications = publications == null ? Set.of() : Set.copyOf(publications);
    sort = sort == null ? Sort.RELEVANCE : sort;
    number = Math.max(1, number);
    size = Math.min(MAX_SIZE, Math.max(1, size));
  }

  public static OrganisationQuery all() {
    return new OrganisationQuery("", null, null, null, Sort.NAME, 1, DEFAULT_SIZE);
  }

  public static OrganisationQuery forText(String text) {
    return new OrganisationQuery(text, null, null, null, Sort.RELEVANCE, 1, DEFAULT_SIZE);
  }

  public List<String> sortedKinds() {
    return kinds.stream().map(Enum::name).sorted().toList();
  }
}
