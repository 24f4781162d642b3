package fr.essaim.web.data;

import static fr.essaim.web.shell.MenuEntry.Part.HOME;
import static fr.essaim.web.shell.MenuEntry.Part.SITE;
import static fr.essaim.web.shell.Question.Parameter.choice;
import static fr.essaim.web.shell.Question.Parameter.date;
import static fr.essaim.web.shell.Question.Picture.NONE;
import static fr.essaim.web.shell.Route.data;
import static fr.essaim.web.shell.Route.page;
import static fr.essaim.web.shell.Route.worker;

import fr.essaim.core.publication.DatasetGuide;
import fr.essaim.core.publication.DocumentLog;
import fr.essaim.web.shell.Dataset;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Question;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The open data: their pages, documents, dumps, feeds and the endpoint. */
@ApplicationScoped
public class DataFeature implements Feature {

  private static final Pattern KEPT_AS = Pattern.compile("(/def|/catalogue)[./].*");

  @Inject private DocumentLog log;
  @Inject private DatasetGuide guide;
  @Inject private Language language;
  @Inject private Site site;

  @Override
  public List<Route> routes() {
    return List.of(
        page("/donnees", "/pages/data/data.xhtml"),
        page("/donnees/limites", "/pages/data/limits.xhtml"),
        page("/donnees/vocabulaire", "/pages/data/vocabulary.xhtml"),
        page("/donnees/chiffres", "/pages/data/figures.xhtml"),
        page("/donnees/{dataset}", "/pages/data/dataset.xhtml"),
        data("/id/{type}/{key}"),
        data("/doc/{type}/{key}"),
        data("/def"),
        data("/def.{format}"),
        data("/def/{rest*}"),
        data("/catalogue"),
        data("/catalogue.{format}"),
        data("/dump/{file}").download(),
        data("/edition/{edition}/{file}").download(),
        data("/ldes/{dataset}"),
        data("/ldes/{dataset}/{epoch}/{month}/{page}"),
        data("/.well-known/void"),
        worker("/sparql").methods("GET", "HEAD", "POST").withOwnScripts(),
        worker("/graph"));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(SITE, 30, "/donnees", "data.nav.site", null),
        MenuEntry.of(HOME, 50, "/donnees", "data.way", null).withIcon("table"));
  }

  @Override
  public List<Dataset> datasets() {
    return List.of(new Dataset("listes-de-codes", "data.codes", Set.of("code", "list")));
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.of(
            "data.question.nouveautes",
            NONE,
            date("since"),
            choice("kind", "kinds"),
            choice("without", "left-out")),
        Question.of("data.question.invente-ou-reel", NONE));
  }

  @Override
  public List<String> examples() {
    return List.of("data.example.classes", "data.example.everything");
  }

  @Override
  public Optional<String> pageAt(String template, String path) {
    return switch (template) {
      case "/donnees/{dataset}" ->
          guide.dataset(last(path), language.getTag()).map(dataset -> path);
      case "/id/{type}/{key}", "/doc/{type}/{key}" ->
          isDocument(path) ? Optional.of(path) : Optional.empty();
      case "/def/{rest*}", "/def.{format}", "/catalogue.{format}" ->
          Optional.of(KEPT_AS.matcher(path).replaceFirst("$1"));
      default -> Feature.super.pageAt(template, path);
    };
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private boolean isDocument(String path) {
    String name = path.replaceFirst("^/(id|doc)/", "").replaceFirst("\\.[a-z]+$", "");
    return log.latest(site.getBaseUri() + "/doc/" + name)
        .filter(entry -> !entry.tombstone())
        .isPresent();
  }
}
