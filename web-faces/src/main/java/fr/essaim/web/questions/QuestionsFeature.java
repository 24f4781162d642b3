package fr.essaim.web.questions;

import static fr.essaim.web.shell.Route.page;

import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Questions that people answer without writing a query. */
@ApplicationScoped
public class QuestionsFeature implements Feature {

  @Inject private Features features;

  @Override
  public List<Route> routes() {
    return List.of(
        page("/donnees/questions", "/pages/questions/questions.xhtml"),
        page("/donnees/questions/{key}", "/pages/questions/question.xhtml"));
  }

  @Override
  public Optional<String> pageAt(String template, String path) {
    String key = path.substring(path.lastIndexOf('/') + 1);
    return template.endsWith("{key}") && features.question(key).isEmpty()
        ? Optional.empty()
        : Optional.of(path);
  }
}
