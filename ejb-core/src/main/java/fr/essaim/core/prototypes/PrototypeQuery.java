package fr.essaim.core.prototypes;

import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Slug;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a list of prototypes shows: all of it stands in the page's address. Within a facet any of
 * the chosen values will do; the facets must all hold.
 *
 * @param text words to find, forgiving accents and typos; may be empty
 * @param themes keys of themes
 * @param states states
 * @param kinds kinds
 * @param audiences audiences
 * @param centres keys of organisations that are steward or origin
 * @param licences licences of the newest released version
 * @param publications drafts, published, withdrawn; the public list shows published ones whatever
 *     is asked
 * @param sort in which order
 * @param page from 1
 * @param size rows a page, from 1 to {@link #MAX_SIZE}
 */
public record PrototypeQuery(
    String text,
    Set<String> themes,
    Set<PrototypeState> states,
    Set<PrototypeKind> kinds,
    Set<Audience> audiences,
    Set<String> centres,
    Set<Licence> licences,
    Set<PublicationState> publications,
    PrototypeSort sort,
    int page,
    int size) {

  /** Most rows on one page. */
  public static final int MAX_SIZE = 100;

  private static final int USUAL_SIZE = 20;
  private static final int LONGEST_TEXT = 200;

  public PrototypeQuery {
    text = PlainText.of(text);
    text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    themes = keys(themes);
    states = Set.copyOf(states);
    kinds = Set.copyOf(kinds);
    audiences = Set.copyOf(audiences);
    centres = keys(centres);
    licences = Set.copyOf(licences);
    publications = Set.copyOf(publications);
    sort = sort == null ? PrototypeSort.RELEVANCE : sort;
    page = Math.max(1, page);
    size = Math.min(MAX_SIZE, Math.max(1, size));
  }

  /** Those that can be keys at all: an address may hold anything. */
  private static Set<String> keys(Set<String> chosen) {
    return chosen.stream().filter(Slug::isValid).collect(Collectors.toUnmodifiableSet());
  }

  /** Everything, first page. */
  public static PrototypeQuery all() {
    return new PrototypeQuery(
        "",
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        PrototypeSort.RELEVANCE,
        1,
        USUAL_SIZE);
  }

  /** Everything that these words find, first page. */
  public static PrototypeQuery words(String text) {
    return all().withText(text);
  }

  public PrototypeQuery withText(String newText) {
    return new PrototypeQuery(
        newText, themes, states, kinds, audiences, centres, licences, publications, sort, 1, size);
  }

  public PrototypeQuery withThemes(Set<String> keys) {
    return new PrototypeQuery(
        text, keys, states, kinds, audiences, centres, licences, publications, sort, 1, size);
  }

  public PrototypeQuery withStates(Set<PrototypeState> chosen) {
    return new PrototypeQuery(
        text, themes, chosen, kinds, audiences, centres, licences, publications, sort, 1, size);
  }

  public PrototypeQuery withKinds(Set<PrototypeKind> chosen) {
    return new PrototypeQuery(
        text, themes, states, chosen, audiences, centres, licences, publications, sort, 1, size);
  }

  public PrototypeQuery withAudiences(Set<Audience> chosen) {
    return new PrototypeQuery(
        text, themes, states, kinds, chosen, centres, licences, publications, sort, 1, size);
  }

  public PrototypeQuery withCentres(Set<String> keys) {
    return new PrototypeQuery(
        text, themes, states, kinds, audiences, keys, licences, publications, sort, 1, size);
  }

  public PrototypeQuery withLicences(Set<Licence> chosen) {
    return new PrototypeQuery(
        text, themes, states, kinds, audiences, centres, chosen, publications, sort, 1, size);
  }

  public PrototypeQuery withPublications(Set<PublicationState> chosen) {
    return new PrototypeQuery(
        text, themes, states, kinds, audiences, centres, licences, chosen, sort, 1, size);
  }

  public PrototypeQuery sortedBy(PrototypeSort newSort) {
    return new PrototypeQuery(
        text, themes, states, kinds, audiences, centres, licences, publications, newSort, 1, size);
  }

  public PrototypeQuery atPage(int newPage) {
    return new PrototypeQuery(
        text,
        themes,
        states,
        kinds,
        audiences,
        centres,
        licences,
        publications,
        sort,
        newPage,
        size);
  }

  public PrototypeQuery ofSize(int newSize) {
    return new PrototypeQuery(
        text, themes, states, kinds, audiences, centres, licences, publications, sort, 1, newSize);
  }
}
