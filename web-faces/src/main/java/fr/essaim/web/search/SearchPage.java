package fr.essaim.web.search;

import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.QueryString;
import fr.essaim.web.shell.Section;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** {@code /recherche?q=}: the best of each kind of thing, and the way to all of it. */
@Named
@RequestScoped
public class SearchPage {

  @Inject private PageAddress address;
  @Inject private Features features;

  private String text;
  private List<Section> sections = List.of();

  @PostConstruct
  void load() {
    text = address.text("q");
    if (isAsked()) {
      sections = features.search(text);
    }
  }

  public String getText() {
    return text;
  }

  public boolean isAsked() {
    return !text.isEmpty();
  }

  public long getTotal() {
    return sections.stream().mapToLong(Section::total).sum();
  }

  public List<Section> getSections() {
    return sections;
  }

  /** The same search in one of the lists. */
  public String in(String list) {
    return "/" + list + QueryString.of(Map.of("q", new String[] {text}));
  }
}
