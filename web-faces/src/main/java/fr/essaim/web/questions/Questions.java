package fr.essaim.web.questions;

import static fr.essaim.web.questions.Parameter.choice;
import static fr.essaim.web.questions.Parameter.date;
import static fr.essaim.web.questions.Parameter.requiredText;
import static fr.essaim.web.questions.Question.Group.ORGANISATIONS;
import static fr.essaim.web.questions.Question.Group.PROTOTYPES;
import static fr.essaim.web.questions.Question.Picture.BARS;
import static fr.essaim.web.questions.Question.Picture.MAP;
import static fr.essaim.web.questions.Question.Picture.NONE;

import fr.essaim.core.shared.Module;
import java.util.List;
import java.util.Optional;

/** All the questions there are. Another one is a row here, a query and its texts. */
public final class Questions {

  static final List<Question> ALL =
      List.of(
          Question.of("prototypes-par-theme", PROTOTYPES, NONE, choice("theme", "themes")),
          Question.of("prototypes-par-public", PROTOTYPES, NONE, choice("audience", "audiences")),
          Question.of("recherche", PROTOTYPES, NONE, requiredText("word")),
          Question.of("themes", PROTOTYPES, BARS, choice("state", "states")),
          Question.of("prototypes-par-etat", PROTOTYPES, BARS, choice("kind", "kinds")),
          Question.of("etats-par-annee", PROTOTYPES, BARS, choice("state", "states")),
          Question.of("derniers-passages", PROTOTYPES, NONE, date("since")),
          Question.of("versions-depuis", PROTOTYPES, NONE, date("since")),
          Question.of("licences", PROTOTYPES, BARS),
          Question.of("a-completer", PROTOTYPES, NONE, choice("state", "states")),
          Question.of("carte-des-prototypes", PROTOTYPES, MAP, choice("theme", "themes")),
          Question.of(
              "organisations",
              ORGANISATIONS,
              NONE,
              choice("kind", "organisation-kinds"),
              choice("territory", "territories")),
          Question.of(
              "carte-des-organisations", ORGANISATIONS, MAP, choice("kind", "organisation-kinds")),
          Question.of("qui-gere-quoi", ORGANISATIONS, NONE, choice("manager", "managers")));

  private Questions() {}

  /** Those that this instance has data for. */
  static List<Question> offered() {
    return ALL.stream()
        .filter(question -> question.group() != PROTOTYPES || Module.PROTOTYPES.isOn())
        .toList();
  }

  public static Optional<Question> find(String key) {
    return offered().stream().filter(question -> question.key().equals(key)).findFirst();
  }
}
