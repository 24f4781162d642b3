package fr.essaim.web.steering;

import static fr.essaim.web.shell.Question.Parameter.choice;
import static fr.essaim.web.shell.Question.Picture.BARS;
import static fr.essaim.web.shell.Question.Picture.NONE;
import static fr.essaim.web.shell.Route.forward;

import fr.essaim.core.shared.Module;
import fr.essaim.web.shell.Dataset;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Question;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What everybody may know of operations: who carries them, and who pays how much. */
@ApplicationScoped
public class FundingFeature implements Feature {

  @Override
  public Optional<Module> module() {
    return Optional.of(Module.STEERING);
  }

  @Override
  public List<Route> routes() {
    return List.of(forward("/donnees/subventions.csv", SubsidyServlet.PATH).download());
  }

  @Override
  public Optional<Dataset> dataset() {
    return Optional.of(
        new Dataset("financements", "steering.funding.dataset", Set.of("operation")));
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.of("steering.question.operations", NONE),
        Question.of("steering.question.qui-paie", BARS),
        Question.of("steering.question.subventions", NONE, choice("funder", "funders")),
        Question.of("steering.question.qui-porte", NONE),
        Question.of("steering.question.operations-et-prototypes", BARS).across(Module.SPREAD));
  }
}
