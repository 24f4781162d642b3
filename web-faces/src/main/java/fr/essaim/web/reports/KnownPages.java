package fr.essaim.web.reports;

import fr.essaim.core.publication.DatasetGuide;
import fr.essaim.core.publication.DocumentLog;
import fr.essaim.web.questions.Questions;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Routes;
import fr.essaim.web.shell.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Which pages there are to report on. Made-up ones would fill the list of those who answer, and get
 * around what one page may be reported in an hour.
 */
@RequestScoped
public class KnownPages {

  @Inject private DocumentLog log;
  @Inject private DatasetGuide guide;
  @Inject private Language language;
  @Inject private Site site;

  /**
   * The page that a report names, as it is kept: without a query, and without the part of a file or
   * a term. Whether a prototype or an organisation is public is judged where it is kept.
   *
   * @return empty if there is no such page
   */
  Optional<String> find(String named) {
    String path = named.replaceFirst("[?#].*", "");
    return Routes.openToVisitors(path).flatMap(template -> find(template, path));
  }

  private Optional<String> find(String template, String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    boolean known =
        switch (template) {
          case "/prototypes/{key}", "/prototypes/{key}/imprimer", "/organisations/{key}" -> true;
          case "/donnees/questions/{key}" -> Questions.find(last).isPresent();
          case "/donnees/{dataset}" -> guide.dataset(last, language.getTag()).isPresent();
          case "/id/{type}/{key}", "/doc/{type}/{key}" ->
              Subject.of(path).type() != null || isDocument(path);
          default -> template.indexOf('{') < 0;
        };
    if (known) {
      return Optional.of(path);
    }
    return switch (template) {
      case "/def/{rest*}", "/def.{format}" -> Optional.of("/def");
      case "/catalogue.{format}" -> Optional.of("/catalogue");
      default -> Optional.empty();
    };
  }

  private boolean isDocument(String path) {
    String name = path.replaceFirst("^/(id|doc)/", "").replaceFirst("\\.[a-z]+$", "");
    return log.latest(site.getBaseUri() + "/doc/" + name)
        .filter(entry -> !entry.tombstone())
        .isPresent();
  }
}
