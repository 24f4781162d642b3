package fr.essaim.web.data;

import fr.essaim.core.publication.DatasetGuide;
import fr.essaim.core.publication.DatasetPreview;
import fr.essaim.core.publication.DatasetView;
import fr.essaim.core.publication.DictionaryClass;
import fr.essaim.core.publication.Edition;
import fr.essaim.core.publication.Editions;
import fr.essaim.core.publication.LogUnavailable;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code /donnees/{dataset}}: all that one must know of a dataset before using it. */
@Named
@RequestScoped
public class DatasetPage {

  private static final Logger LOG = Logger.getLogger(DatasetPage.class.getName());
  private static final String PATH = "/donnees/";
  private static final int ROWS = 8;

  @Inject private DatasetGuide guide;
  @Inject private Editions editions;
  @Inject private PageAddress address;
  @Inject private Answers answers;
  @Inject private Language language;
  @Inject private Site site;

  private DatasetView view;
  private DatasetPreview preview;

  public void load() {
    String name = address.variable("dataset");
    if (guide.datasets(language.getTag()).isEmpty()) {
      answers.status(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    view =
        guide.dataset(name, language.getTag()).orElseThrow(() -> new UnknownThing("dataset", name));
    preview = guide.preview(name, language.getTag(), ROWS).orElse(null);
  }

  /** Null before the first files are made. */
  public DatasetView getView() {
    return view;
  }

  public DatasetPreview getPreview() {
    return preview;
  }

  public List<DictionaryClass> getDictionary() {
    return guide.dictionary(view.name(), language.getTag());
  }

  /** The files as they were on certain days, the newest first; none while the database is away. */
  public List<Edition> getEditions() {
    try {
      return editions.current().stream()
          .filter(edition -> edition.dataset().equals(view.name()))
          .toList();
    } catch (LogUnavailable away) {
      LOG.log(Level.FINE, "The editions cannot be read", away);
      return List.of();
    }
  }

  public Recipes getRecipes() {
    return new Recipes(site.getBaseUri(), view);
  }

  /** For a citation; the language is for the reader. */
  public String getAddress() {
    return site.getBaseUri() + PATH + view.name();
  }
}
