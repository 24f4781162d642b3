package fr.essaim.endpoint.gate;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a text that reads like SPARQL may have wrong all the same. It is told by Jena's sentences,
 * which name what the query says; ours never do.
 */
enum Mistake {
  PREFIX(
      "Unresolved prefixed name",
      "Un préfixe n’est pas déclaré : ajoutez PREFIX au début.",
      "A prefix is not declared: add PREFIX at the beginning."),
  UNGROUPED(
      "Non-group key variable",
      "Une variable choisie n’est ni dans GROUP BY ni dans un agrégat.",
      "A selected variable is neither in GROUP BY nor in an aggregate."),
  STAR_GROUPED(
      "SELECT * not legal with GROUP BY",
      "Avec GROUP BY, nommez ce que vous choisissez au lieu de l’étoile.",
      "With GROUP BY, name what you select instead of the star."),
  NAME_TAKEN(
      "Variable used when already in-scope",
      "AS donne un nom que le motif emploie déjà : prenez-en un autre.",
      "AS gives a name that the pattern uses already: take another one."),
  NAME_GIVEN_TWICE(
      "Duplicate variable in result projection",
      "AS donne deux fois le même nom dans SELECT.",
      "AS gives the same name twice in SELECT."),
  VALUES(
      "Mismatch: ",
      "Une ligne de VALUES n’a pas autant de valeurs qu’il y a de variables.",
      "A row of VALUES has not as many values as there are variables."),
  AGGREGATE_PLACE(
      "Aggregate expression not legal",
      "Un agrégat n’est permis que dans SELECT, HAVING et ORDER BY.",
      "An aggregate may stand in SELECT, HAVING and ORDER BY only."),
  AGGREGATE_WITHIN(
      "Nested aggregate",
      "Un agrégat ne peut en contenir un autre : faites une sous-requête.",
      "An aggregate cannot hold another one: make a subquery."),
  BLANK_NODE(
      "Blank node label reuse",
      "Un nœud anonyme est nommé dans deux groupes : prenez une variable.",
      "A blank node is named in two groups: take a variable."),
  CHARACTER(
      "Bad surrogate pair", "Un texte contient un demi-caractère.", "A text has half a character.");

  private final String sentence;
  private final Words words;

  Mistake(String sentence, String french, String english) {
    this.sentence = sentence;
    words = new Words(french, english);
  }

  /** The one that Jena’s sentence is about. */
  static Optional<Mistake> in(String message) {
    return Optional.ofNullable(message)
        .flatMap(
            said ->
                Arrays.stream(values())
                    .filter(mistake -> said.contains(mistake.sentence))
                    .findFirst());
  }

  Words words() {
    return words;
  }
}
