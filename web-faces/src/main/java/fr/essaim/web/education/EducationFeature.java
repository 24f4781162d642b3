package fr.essaim.web.education;

import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Question.Parameter.choice;
import static fr.essaim.web.shell.Question.Parameter.commune;
import static fr.essaim.web.shell.Question.Parameter.number;
import static fr.essaim.web.shell.Question.Picture.BARS;
import static fr.essaim.web.shell.Question.Picture.MAP;
import static fr.essaim.web.shell.Question.Picture.NONE;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.Module;
import fr.essaim.web.shell.Dataset;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Question;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The education map. */
@ApplicationScoped
public class EducationFeature implements Feature {

  static final String DATASET = "lieux";

  @Override
  public Optional<Module> module() {
    return Optional.of(Module.EDUCATION);
  }

  @Override
  public List<Route> routes() {
    return List.of();
  }

  @Override
  public List<String> lists() {
    return List.of(PlaceTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(WORK, 36, PlaceTable.PATH, "education.nav", Permission.INTRANET_READ)
            .withIcon("map"));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        new ThingType(
            "place",
            "education.thing.place",
            "/carte/{key}",
            PlaceTable.PATH + "/{key}",
            List.of()));
  }

  @Override
  public Optional<Dataset> dataset() {
    return Optional.of(new Dataset(DATASET, "education.dataset", Set.of("place", "offer")));
  }

  @Override
  public List<String> examples() {
    return List.of(
        "education.example.places-near", "education.example.offers", "education.example.freshness");
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.of(
            "education.question.pres-de-chez-soi",
            NONE,
            commune("commune").mandatory(),
            number("within").mandatory(),
            number("age"),
            choice("day", "days"),
            choice("cost", "costs")),
        Question.of(
            "education.question.offres",
            NONE,
            choice("theme", "themes"),
            commune("commune"),
            choice("cost", "costs")),
        Question.of(
            "education.question.offres-par-theme",
            BARS,
            commune("commune"),
            choice("cost", "costs")),
        Question.of(
            "education.question.ouvert-en-vacances",
            NONE,
            commune("commune"),
            choice("kind", "kinds")),
        Question.of(
            "education.question.lieux-accessibles",
            MAP,
            choice("accessibility", "accessibilities"),
            choice("kind", "kinds")),
        Question.of(
            "education.question.ou-parle-t-on",
            NONE,
            choice("spoken", "languages"),
            commune("commune")),
        Question.of("education.question.lieux-des-centres", NONE, choice("centre", "centres")),
        Question.of(
                "education.question.lieux-et-prototypes", NONE, choice("prototype", "prototypes"))
            .across(Module.SPREAD),
        Question.of("education.question.lieux-a-verifier", MAP, choice("kind", "kinds")),
        Question.of("education.question.communes-sans", MAP, choice("kind", "kinds").mandatory()));
  }
}
