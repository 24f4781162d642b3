package fr.essaim.web.search;

import fr.essaim.core.shared.Slug;
import fr.essaim.core.ties.Tie;
import fr.essaim.web.intranet.Navigation;
import fr.essaim.web.lists.ListSearch;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Section;
import fr.essaim.web.shell.Text;
import fr.essaim.web.ties.TieLinks;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code /intranet/recherche?q=}: things of all lists that this person may open, and the pages and
 * acts of their menus. The field of the top bar shows the same while one types.
 */
@Named
@RequestScoped
public class QuickSearchPage {

  private static final int OF_A_KIND = 5;
  private static final int FEWEST_LETTERS = 2;

  @Inject private PageAddress address;
  @Inject private Navigation navigation;
  @Inject private ListSearch lists;
  @Inject private Text words;
  @Inject private Features features;
  @Inject private TieLinks ties;

  private String text;
  private List<MenuEntry> entries;
  private List<ListSearch.Found> found;
  private List<Section> published;
  private List<Tie> favourites;

  @PostConstruct
  void load() {
    text = address.text("q");
    favourites =
        ties.getFavourites().stream().filter(tie -> isLike(words.say(tie.thing()))).toList();
    entries = pages().filter(entry -> isLike(words.get(entry.text()))).toList();
    found =
        isAsked()
            ? pages()
                .map(entry -> lists.find(entry.path(), text, OF_A_KIND))
                .flatMap(Optional::stream)
                .toList()
            : List.of();
    published = isAsked() && found.isEmpty() ? features.search(text) : List.of();
  }

  private Stream<MenuEntry> pages() {
    return Stream.of(navigation.getWays(), navigation.getWork(), navigation.getAdministration())
        .flatMap(List::stream);
  }

  /** Whether a label has the words, whatever their accents and capitals. */
  private boolean isLike(String label) {
    return Slug.plain(label).contains(Slug.plain(text));
  }

  public String getText() {
    return text;
  }

  /** Whether enough was typed to look for things. */
  public boolean isAsked() {
    return text.length() >= FEWEST_LETTERS;
  }

  /** What the person keeps at hand that has the words; all of it where nothing was typed. */
  public List<Tie> getFavourites() {
    return favourites;
  }

  /** The pages and acts whose names have the words; all of them where nothing was typed. */
  public List<MenuEntry> getEntries() {
    return entries;
  }

  /** What visitors find, for people whose lists have nothing. */
  public List<Section> getPublished() {
    return published;
  }

  /** The things, list by list. */
  public List<ListSearch.Found> getFound() {
    return found;
  }
}
